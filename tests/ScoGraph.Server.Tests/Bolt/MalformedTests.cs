using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Bolt;

/// <summary>Messages that no driver sends: <c>eng/proof attack</c> runs many more of them.</summary>
public sealed class MalformedTests
{
    private static readonly int Messages = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_ATTACK") ?? "200", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_SEED") ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_message_lets_anybody_in_or_ends_the_server()
    {
        await using RunningServer server = await RunningServer.Start();
        Random random = new(Seed);
        for (int i = 0; i < Messages; i++)
        {
            using BoltClient client = i % 2 == 0 ? await Greeted(server) : await BoltClient.Enter(server.BoltAddress);
            byte[] message = Mutate(random);
            try
            {
                await (i % 3 == 0 ? client.SendBytes(message) : client.SendRaw(message));
            }
            catch (IOException)
            {
                // The server closed the connection, as it may.
            }
        }

        using BoltClient last = await BoltClient.Enter(server.BoltAddress);
        Assert.Equal(0L, server.Graph.Query("MATCH (n:Intruder) RETURN count(*)").Scalar<long>());
    }

    [Theory]
    [InlineData("B110D6FFFFFFFF")]
    [InlineData("B110DAFFFFFFFF")]
    [InlineData("B110D27FFFFFFF")]
    [InlineData("B10181")]
    [InlineData("B101A18161")]
    [InlineData("00")]
    [InlineData("B101A0FF")]
    [InlineData("B101A1C0C0")]
    [InlineData("B101DF")]
    public async Task What_is_no_message_is_told_so_and_the_connection_ends(string hex)
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.SendRaw(Convert.FromHexString(hex));
        Assert.Equal("Neo.ClientError.Request.InvalidFormat", (await client.Receive())!.Map(0).Text("neo4j_code"));
        Assert.Null(await client.Receive());
    }

    [Fact]
    public async Task Values_that_are_nested_without_end_are_refused()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.SendRaw(new byte[] { 0xB1, 0x10 }.Concat(Enumerable.Repeat((byte)0x91, 50_000)).ToArray());
        Assert.Equal("Neo.ClientError.Request.InvalidFormat", (await client.Receive())!.Map(0).Text("neo4j_code"));
    }

    [Theory]
    [InlineData("B3108952455455524E202478A18178B44E0090A0816EA0")]
    [InlineData("B3108952455455524E202478A18178CC0101A0")]
    [InlineData("B3108952455455524E202478A18178B144CB7FFFFFFFFFFFFFFFA0")]
    [InlineData("B3108952455455524E202478A18178B158C0A0")]
    [InlineData("B3108952455455524E202478A18178B3690000844E6F6E65A0")]
    public async Task A_value_that_no_query_can_be_given_fails_the_query_alone(string hex)
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.SendRaw(Convert.FromHexString(hex));
        BoltRequest answer = (await client.Receive())!;
        await client.Send(MessageTags.Reset);
        Assert.Equal("Neo.ClientError.Statement.TypeError", answer.Map(0).Text("neo4j_code"));
        Assert.Equal(MessageTags.Success, (await client.Receive())!.Tag);
    }

    private static async Task<BoltClient> Greeted(RunningServer server)
    {
        BoltClient client = await BoltClient.Connect(server.BoltAddress);
        await client.Shake("6060B01700000805000000000000000000000000");
        return client;
    }

    /// <summary>A message that would create a node, with bytes that are changed, left out or added.</summary>
    private static byte[] Mutate(Random random)
    {
        List<byte> bytes = [.. Convert.FromHexString("B310"), 0xD0, 18, .. "CREATE (:Intruder)"u8, 0xA0, 0xA0];
        bytes[random.Next(2)] = (byte)random.Next(256);
        for (int n = random.Next(1, 6); n > 0; n--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1 when bytes.Count > 2:
                    bytes.RemoveAt(place);
                    break;
                default:
                    bytes.Insert(place, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }
}
