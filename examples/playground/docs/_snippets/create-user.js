import { users } from 'acme-express'

app.post('/users', async (request, response) => {
  // #region create
  const user = await users.createUser({ email: request.body.email })
  response.json(user)
  // #endregion
})
