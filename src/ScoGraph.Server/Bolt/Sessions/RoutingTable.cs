using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>A cluster of one: the address under which the client came does everything.</summary>
internal static class RoutingTable
{
    private const int Seconds = 300;

    public static void Write(PackWriter pack, string graph, string address)
    {
        pack.MapHeader(1);
        pack.String("rt");
        pack.MapHeader(3);
        pack.Entry("ttl", Seconds);
        pack.Entry("db", graph);
        pack.String("servers");
        pack.ListHeader(3);
        foreach (string role in (ReadOnlySpan<string>)["ROUTE", "READ", "WRITE"])
        {
            pack.MapHeader(2);
            pack.Entry("role", role);
            pack.String("addresses");
            pack.ListHeader(1);
            pack.String(address);
        }
    }
}
