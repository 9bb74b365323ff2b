using System.Globalization;
using System.Text.Json;
using ScoGraph.Postgres.Connections;

namespace ScoGraph;

/// <summary>
/// Which database holds which part of a graph. Nodes are spread in blocks of 4,096 numbers: the hash of a block, 0 to 65,535, falls into
/// the range of one shard. A relationship stands with both of its ends.
/// </summary>
/// <remarks>As a file: <code>
/// {"shards": [
///   {"address": "postgres://graph@one/towns", "first": 0, "last": 32767},
///   {"address": "postgres://graph@two/towns", "first": 32768, "last": 65535}]}
/// </code></remarks>
public sealed class ShardMap
{
    /// <summary>The greatest hash.</summary>
    public const int LastHash = 65_535;

    internal const int BlockBits = 12;

    private const uint Multiplier = 2_654_435_769u;
    private const int HashBits = 16;

    private readonly byte[] _byHash = new byte[LastHash + 1];

    /// <summary>A map of shards whose ranges cover every hash once.</summary>
    /// <param name="shards">The shards, at most 255.</param>
    /// <exception cref="ArgumentException">Hashes are missing, or are in two ranges; the message says which.</exception>
    public ShardMap(IEnumerable<GraphShard> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        Shards = [.. shards.OrderBy(shard => shard.First)];
        if (Shards.Count is 0 or > 255)
            throw new ArgumentException($"A map has 1 to 255 shards, not {Shards.Count}.", nameof(shards));
        int next = 0;
        for (int at = 0; at < Shards.Count; at++)
        {
            GraphShard shard = Shards[at];
            if (shard.First > next)
                throw Hole(next, shard.First - 1);
            if (shard.First < next || shard.Last < shard.First || shard.Last > LastHash)
            {
                throw new ArgumentException(
                    $"The range {shard.First} to {shard.Last} of {Shown(shard)} overlaps with another one, or is none: ranges lie "
                        + $"between 0 and {LastHash} and cover each hash once. Here it would begin with {next}.",
                    nameof(shards));
            }

            _byHash.AsSpan(shard.First, shard.Last - shard.First + 1).Fill((byte)at);
            next = shard.Last + 1;
        }

        if (next <= LastHash)
            throw Hole(next, LastHash);
    }

    /// <summary>The shards in the order of their ranges.</summary>
    public IReadOnlyList<GraphShard> Shards { get; }

    /// <summary>A map that spreads a graph evenly.</summary>
    /// <param name="addresses">The databases.</param>
    /// <exception cref="ArgumentException">There is none, or there are more than 255.</exception>
    public static ShardMap Even(params IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        int count = addresses.Count;
        return new ShardMap(addresses.Select((address, at) => new GraphShard(
            address, (int)((long)(LastHash + 1) * at / count), (int)((long)(LastHash + 1) * (at + 1) / count) - 1)));
    }

    /// <summary>Reads a map of a file of JSON.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">It is no map; the message says where and what would be right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ShardMap Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        const string form = """Write {"shards": [{"address": "postgres://…", "first": 0, "last": 32767}, …]}.""";
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new ShardMap([.. document.RootElement.GetProperty("shards").EnumerateArray().Select(Read)]);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{path}, line {error.LineNumber + 1}, is no JSON: {error.Message} {form}", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{path} is no map of shards: {error.Message} {form}", error);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"{path}: {error.Message}", error);
        }
    }

    /// <summary>The place of the shard that has a node.</summary>
    internal int Of(long node) => _byHash[HashOf(node >> BlockBits)];

    /// <summary>The same in SQL, of the id of a node that is an integer of 64 bits.</summary>
    internal string PlaceOf(string id)
    {
        string hash = string.Create(
            CultureInfo.InvariantCulture, $"(((({id} >> {BlockBits}) * {Multiplier}) & {uint.MaxValue}) >> {HashBits})");
        string[] bounds = [.. Shards.Skip(1).Select(shard => shard.First.ToString(CultureInfo.InvariantCulture))];
        return bounds.Length == 0 ? "0" : $"width_bucket({hash}, ARRAY[{string.Join(", ", bounds)}]::bigint[])";
    }

    internal static string Shown(GraphShard shard) => ConnectionText.WithoutPassword(shard.Address);

    private static GraphShard Read(JsonElement shard) => new(
        shard.GetProperty("address").GetString() ?? "", shard.GetProperty("first").GetInt32(), shard.GetProperty("last").GetInt32());

    /// <summary>Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4).</summary>
    private static int HashOf(long block) => (int)(unchecked((uint)block * Multiplier) >> HashBits);

    private static ArgumentException Hole(int first, int last) =>
        new($"No shard has the hashes {first} to {last}: the ranges cover 0 to {LastHash}, each hash once.");
}
