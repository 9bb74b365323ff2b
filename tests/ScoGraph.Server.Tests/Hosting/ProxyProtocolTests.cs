using System.Net;
using System.Text;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Hosting;

/// <summary>Connections of Bolt that come by way of a proxy.</summary>
public sealed class ProxyProtocolTests
{
    private static readonly byte[] Line = Encoding.ASCII.GetBytes("PROXY TCP4 198.51.100.7 192.0.2.2 51000 7687\r\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_connection_is_from_is_believed_of_a_proxy_that_is_trusted(bool isEncrypted)
    {
        using TemporaryFile audit = new();
        (string certificate, string key) = SelfMade.Write(audit);
        await using (RunningServer server = await Start("127.0.0.1", o => o with
        {
            AuditFile = audit.Path,
            Certificate = isEncrypted ? ServerCertificate.Load(certificate, key) : null,
        }))
        {
            using BoltClient client = await BoltClient.Connect(server.BoltAddress);
            await client.SendBytes(Line);
            if (isEncrypted)
                await client.Encrypt();
            await client.Greet();
            await client.LogOn();
            await client.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
            Assert.Equal(MessageTags.Success, (await client.Receive())!.Tag);
        }

        Assert.Contains("\"198.51.100.7\"", File.ReadAllText(audit.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_does_not_say_is_not_let_in()
    {
        await using RunningServer server = await Start("127.0.0.1");
        using BoltClient client = await BoltClient.Connect(server.BoltAddress);
        await client.SendBytes(Convert.FromHexString("6060B017000001FF000808050002040400000003"));
        Assert.True(await client.HasEnded());
    }

    [Fact]
    public async Task Of_others_nothing_is_believed()
    {
        await using RunningServer server = await Start("203.0.113.9");
        using BoltClient client = await BoltClient.Connect(server.BoltAddress);
        await client.SendBytes(Line);
        Assert.True(await client.HasEnded());
        using BoltClient direct = await BoltClient.Enter(server.BoltAddress);
    }

    [Fact]
    public async Task It_takes_proxies_that_are_named()
    {
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(
            () => RunningServer.Start(o => o with { ProxyProtocol = true }));
        Assert.Contains("TrustedProxies", refused.Message, StringComparison.Ordinal);
    }

    private static Task<RunningServer> Start(string proxy, Func<ScoGraphServerOptions, ScoGraphServerOptions>? change = null) =>
        RunningServer.Start(o => (change ?? (same => same))(o with { TrustedProxies = [IPAddress.Parse(proxy)], ProxyProtocol = true }));
}
