namespace ScoGraph.Server.Asking;

/// <summary>A request that cannot be answered, with what its protocol says then.</summary>
internal sealed class ServerException(ServerError error) : Exception(error.Message)
{
    public ServerError Error => error;
}
