"""Pure statistics on numbers and tokens: linear models, their files, their explanations. Knows no news."""
