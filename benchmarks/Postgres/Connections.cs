using Npgsql;

namespace ScoGraph.PostgresFigures;

/// <summary>Addresses as the driver takes them.</summary>
internal static class Connections
{
    public static string Settings(string address)
    {
        Uri uri = new(address);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port,
            Username = uri.UserInfo,
            Database = uri.AbsolutePath.Trim('/'),
        }.ConnectionString;
    }
}
