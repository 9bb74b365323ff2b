using ScoGraph.Model.Values;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>Where a connection gives its credentials.</summary>
/// <param name="address">Where the connection comes from.</param>
internal sealed class LogonDesk(AccessGuard access, Asker asker, string address)
{
    /// <exception cref="ServerException">The credentials are wrong, or missing.</exception>
    public async Task<Caller> LetIn(MapValue credentials)
    {
        string name = credentials.Text("principal") ?? "", secret = credentials.Text("credentials") ?? "";
        try
        {
            Caller caller = credentials.Text("scheme") switch
            {
                "bearer" => access.FromToken(secret, address, Caller.Bolt),
                "basic" => await access.FromPassword(name, secret, address, Caller.Bolt),
                _ => throw ServerErrors.Unauthorized("Use the scheme 'bearer', or 'basic' with a user and password, such as the user 'token'."),
            };
            asker.Audit(caller, null, AuditRecord.LogIn);
            return caller;
        }
        catch (ServerException refused) when (refused.Error.Status == 401)
        {
            // What was not looked at is not written: whoever guesses without end would fill the disk.
            asker.AuditRefused(name, address, Caller.Bolt, refused.Error);
            throw;
        }
    }
}
