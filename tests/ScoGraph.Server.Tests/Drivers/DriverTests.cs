using ScoGraph.Testing.Facts;

namespace ScoGraph.Server.Drivers;

/// <summary>A real driver against the server: <c>driver.mjs</c> holds the checks.</summary>
public sealed class DriverTests
{
    [NodeFact]
    public async Task The_driver_for_JavaScript_finds_everything_as_it_expects_it()
    {
        string folder = await JavaScript.Install("neo4j-driver", "6.3.0");
        await using RunningServer server = await RunningServer.Start();
        (int code, string output) = await JavaScript.Run(
            folder, "driver.mjs", folder, server.BoltAddress.ToString(), RunningServer.Token);
        Assert.True(code == 0, output);
    }
}
