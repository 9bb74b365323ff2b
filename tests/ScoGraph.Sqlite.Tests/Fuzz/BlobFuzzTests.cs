using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;
using ScoGraph.Testing.Stores;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Fuzz;

/// <summary>
/// Files of strangers whose blobs hold other bytes, with the right checksums: they are opened or refused, with no other exception and
/// within memory that the file's size bounds. What such a graph says is what the stranger wrote.
/// </summary>
public sealed class BlobFuzzTests(ITestOutputHelper output)
{
    private const int Transactions = 12, AtCheckpoint = 8;

    /// <summary>Far above what the whole file takes when it is opened and read.</summary>
    private const long MostAllocated = 400_000_000;

    private readonly NumberedWork _work = new(hub: 530);

    [Fact]
    public void Heads() => Run("heads", (database, chance) =>
        Change(database, "SELECT id, data FROM head", "UPDATE head SET data = ?2 WHERE id = ?1", chance));

    [Fact]
    public void Bases() => Run("bases", (database, chance) =>
    {
        database.Run("DELETE FROM head");
        Change(database, "SELECT part, data FROM base", "UPDATE base SET data = ?2 WHERE part = ?1", chance);
        uint sum = 0;
        using SqliteStatement read = database.Prepare("SELECT data FROM base ORDER BY part");
        while (read.Step())
            sum = Checksum.Of(sum, read.Bytes(0)[..sizeof(uint)]);
        MetaTable.Write(database, MetaTable.BaseSum, sum);
    });

    [Fact]
    public void Commits() => Run("commits", (database, chance) =>
    {
        CommitRow[] rows = [.. CommitTable.Read(database, 0, long.MaxValue, null)];
        CommitRow last = rows[^1];
        CommitTable.RemoveAfter(database, last.Number - 1);
        GraphCommit commit = new(null!, null!, () => throw new InvalidOperationException())
        {
            Number = last.Number,
            Instant = last.Instant,
        };
        CommitTable.Append(database, commit, Mutated(last.Changes, chance), rows[^2].Chain);
    });

    /// <summary>Every codec reads the bytes of every page, changed: a page or damage comes of it.</summary>
    [Fact]
    public void Pages()
    {
        using TestFolder folder = new();
        Make(folder.File());
        using SqliteDatabase database = SqliteDatabase.Open(folder.File(), FileAccess.Read);
        int count = ProofSize.Of("BLOBS", 60) * 20, pages = 0, damaged = 0;
        byte[][] groups = [.. Blobs(database, "SELECT version, data FROM pages").Select(blob => blob.Data)];
        for (int trial = 0; trial < count; trial++)
        {
            Random chance = new(unchecked((ProofSize.Seed * 1_000_003) + trial));
            byte[] group = Mutated(groups[chance.Next(groups.Length)], chance);
            foreach (Action<byte[], int> read in PageReaders.All)
            {
                try
                {
                    read(group, chance.Next(8));
                    pages++;
                }
                catch (DamagedException)
                {
                    damaged++;
                }
            }
        }

        output.WriteLine($"blobs, pages: {count} groups, read as pages of every kind; pages {pages}, damaged {damaged}; other exceptions 0");
    }

    private void Run(string kind, Action<SqliteDatabase, Random> change)
    {
        using TestFolder folder = new();
        Make(folder.File("whole.scograph"));
        byte[] whole = File.ReadAllBytes(folder.File("whole.scograph"));
        int opened = 0, refused = 0, count = ProofSize.Of("BLOBS", 60);
        for (int trial = 0; trial < count; trial++)
        {
            Random chance = new(unchecked((ProofSize.Seed * 1_000_003) + trial));
            File.WriteAllBytes(folder.File(), whole);
            using (SqliteDatabase database = SqliteDatabase.Open(folder.File(), FileAccess.ReadWrite))
            {
                change(database, chance);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread();
            bool isOpened = Open(folder.File(), trial);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocated);
            (opened, refused) = isOpened ? (opened + 1, refused) : (opened, refused + 1);
        }

        output.WriteLine($"blobs, {kind}: {count} files; opened {opened}, refused {refused}; other exceptions 0");
    }

    /// <summary>Changes one blob and seals it anew.</summary>
    private static void Change(SqliteDatabase database, string select, string update, Random chance)
    {
        List<(long Identity, byte[] Data)> blobs = Blobs(database, select);
        (long identity, byte[] data) = blobs[chance.Next(blobs.Count)];
        byte[] made = Mutated(data, chance);
        using SqliteStatement write = database.Prepare(update);
        write.Bind(1, identity).Bind(2, SealedBytes.Seal(made, identity, worth: chance.Next(2))).Run();
    }

    private static List<(long Identity, byte[] Data)> Blobs(SqliteDatabase database, string select)
    {
        List<(long Identity, byte[] Data)> blobs = [];
        using SqliteStatement read = database.Prepare(select);
        while (read.Step())
            blobs.Add((read.Integer(0), SealedBytes.Open(read.Bytes(1), read.Integer(0)).ToArray()));
        return blobs;
    }

    private static byte[] Mutated(byte[] data, Random chance)
    {
        byte[] made = [.. data];
        switch (chance.Next(8))
        {
            case 0:
                chance.NextBytes(made);
                return made;
            case 1:
                return made[..chance.Next(made.Length)];
            case 2:
                return [.. made, .. made];
            default:
                for (int left = 1 + chance.Next(6); left > 0; left--)
                    made[chance.Next(Math.Min(made.Length, chance.Next(2) == 0 ? 64 : int.MaxValue))] = (byte)chance.Next(256);
                return made;
        }
    }

    private static bool Open(string path, int trial)
    {
        try
        {
            using GraphFile file = GraphFile.Open(path, new SqliteGraphOptions());
            _ = SnapshotDump.Text(file.Store.Current);
            for (int type = 0; type < file.Store.Current.RelationshipTypes.Count; type++)
            {
                for (int node = 0; node < file.Store.Current.NodeBound; node++)
                {
                    _ = file.Store.Current.GetAdjacency(type, Direction.Outgoing).Degree(node);
                    foreach (var chunk in file.Store.Current.GetAdjacency(type, Direction.Incoming).Chunks(node))
                        _ = chunk.Length;
                }
            }

            return true;
        }
        catch (GraphFileException)
        {
            return false;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"trial {trial}", error);
        }
    }

    private void Make(string path)
    {
        MemoryStore store = new();
        for (int number = 1; number <= 4; number++)
            _work.Commit(store);
        FileCreation.OfState(path, (MemorySnapshot)store.Current);
        using GraphFile file = GraphFile.Open(path, new SqliteGraphOptions());
        while (NumberedWork.NumberOf(file.Store.Current) < Transactions)
        {
            _work.Commit((MemoryStore)file.Store);
            if (NumberedWork.NumberOf(file.Store.Current) == AtCheckpoint)
                file.Checkpoint();
        }
    }
}
