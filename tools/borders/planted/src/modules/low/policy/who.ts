import { useState } from 'react'
export const who = () => useState
