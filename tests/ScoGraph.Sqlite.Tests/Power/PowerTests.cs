using System.Globalization;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Power;

/// <summary>
/// What a loss of power leaves: any part of what was not synced is gone, in any order. Nothing that was acknowledged is lost, nothing is
/// half there. <c>eng/proof power</c> makes thousands of images.
/// </summary>
public sealed class PowerTests(ITestOutputHelper output)
{
    private const int Transactions = 45;

    private readonly NumberedWork _work = new(hub: 530);

    [Fact]
    public void Every_acknowledged_transaction_is_whole() => Run(Durability.Full, ProofSize.Of("POWER", 120));

    [Fact]
    public void Without_waiting_for_the_disk_an_earlier_state_is_whole() => Run(Durability.Normal, ProofSize.Of("POWER", 120) / 2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_made_is_in_its_place_whole_or_not_at_all(bool isCopy)
    {
        KnownStates states = new(_work);
        int placed = 0, images = 0;
        for (int seed = ProofSize.Seed; images < ProofSize.Of("POWER", 120) / 2; seed++)
        {
            foreach ((bool isPlaced, PowerImage image) in Made(isCopy, seed))
            {
                using TestFolder folder = new();
                foreach ((string name, byte[] bytes) in image.Files)
                    File.WriteAllBytes(folder.File(name), bytes);
                bool isThere = File.Exists(folder.File());
                Assert.True(isThere || !isPlaced, $"seed {seed}: the file was said to be made, and is gone");
                placed += isPlaced ? 1 : 0;
                images++;

                // What was left beside its place is in nobody's way.
                if (!isThere)
                    Make(folder.File(), isCopy, placing: null);
                Assert.Equal(Transactions, WholeFile.Check(folder.File(), states));
            }
        }

        output.WriteLine($"power, {(isCopy ? "backup" : "import")}: {images} images, {placed} of files said to be made: all whole or not there");
    }

    private List<(bool IsPlaced, PowerImage Image)> Made(bool isCopy, int seed)
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        PowerPlacing placing = new(system, new PowerLog(system, seed, 0.02), new Random(seed));
        Make(folder.File(), isCopy, placing);
        return [.. placing.Images];
    }

    private void Make(string path, bool isCopy, PowerPlacing? placing)
    {
        using TestFolder folder = new();
        using GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions { Durability = Durability.Normal });
        for (int number = 0; number < Transactions; number++)
            _work.Commit((MemoryStore)file.Store);
        if (!isCopy)
        {
            FileCreation.OfState(path, (MemorySnapshot)file.Store.Current, placing: placing);
            return;
        }

        file.Parts.Read(database =>
        {
            FileCreation.Copy(path, database, placing);
            return true;
        });
    }

    private void Run(Durability durability, int count)
    {
        KnownStates states = new(_work);
        int checkedImages = 0, lost = 0, seed = ProofSize.Seed;
        while (checkedImages < count)
        {
            foreach (PowerImage image in Live(durability, seed++).Take(count - checkedImages))
            {
                int number = Open(image, states, goesOn: checkedImages % 4 == 0);
                checkedImages++;
                if (durability == Durability.Full)
                    Assert.True(number >= image.Acknowledged, $"Of {image.Acknowledged} transactions {number} are left; seed {seed - 1}; "
                        + string.Join(", ", image.Files.Select(file => $"{file.Key} {file.Value.Length}")));
                Assert.InRange(number, 0, image.Acknowledged + 1);
                lost += Math.Max(0, image.Acknowledged - number);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"power, {durability}: {checkedImages} images, all whole; acknowledged transactions lost: {lost}"));
    }

    /// <summary>The life of a file: made, written, checkpointed, closed and opened; and what losses of power on the way leave.</summary>
    private List<PowerImage> Live(Durability durability, int seed)
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        PowerLog log = new(system, seed, 0.08);
        SqliteGraphOptions options = new() { Vfs = system.Name, Durability = durability };
        Random chance = new(seed);
        for (int number = 0; number < Transactions;)
        {
            using GraphFile file = GraphFile.Open(folder.File(), options);
            for (int left = 1 + chance.Next(20); left > 0 && number < Transactions; left--)
            {
                _work.Commit((MemoryStore)file.Store);
                log.Acknowledge(++number);
                if (chance.Next(6) == 0)
                    file.Checkpoint(all: chance.Next(4) == 0);
            }
        }

        return [.. log.Images];
    }

    private int Open(PowerImage image, KnownStates states, bool goesOn)
    {
        using TestFolder folder = new();
        foreach ((string name, byte[] bytes) in image.Files)
            File.WriteAllBytes(folder.File(name), bytes);
        int number = WholeFile.Check(folder.File(), states);
        if (!goesOn)
            return number;
        using (GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions()))
        {
            _work.Commit((MemoryStore)file.Store);
            file.Checkpoint();
            _work.Commit((MemoryStore)file.Store);
        }

        Assert.Equal(number + 2, WholeFile.Check(folder.File(), states));
        return number;
    }
}
