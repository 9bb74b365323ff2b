using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Sqlite.Tests.Proofs;
using SQLitePCL;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Faults;

/// <summary>
/// The n-th write, sync, truncation, opening or deletion fails, once, for a while or from then on; the disk is full at every write. What
/// was acknowledged is there, what is in doubt is said to be. <c>eng/proof faults</c> runs every n; a sample is every so many.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int IoWrite = 778, IoSync = 1034, IoTruncate = 1546, IoDelete = 2570;
    private const int Always = int.MaxValue / 2, AWhile = 3;

    [Fact]
    public void A_write_fails() => Run(FileOperationKind.Write, IoWrite, -IoWrite);

    [Fact]
    public void The_disk_is_full() => Run(FileOperationKind.Write, raw.SQLITE_FULL, -raw.SQLITE_FULL);

    [Fact]
    public void A_sync_fails() => Run(FileOperationKind.Sync, IoSync);

    [Fact]
    public void A_truncation_fails() => Run(FileOperationKind.Truncate, IoTruncate);

    [Fact]
    public void An_opening_fails() => Run(FileOperationKind.Open, raw.SQLITE_CANTOPEN);

    [Fact]
    public void A_deletion_fails() => Run(FileOperationKind.Delete, IoDelete);

    private void Run(FileOperationKind kind, params int[] codes)
    {
        int operations = Count(kind), runs = 0, doubtful = 0, told = 0;
        int step = ProofSize.Of("FAULTS", 0) > 0 ? 1 : Math.Max(1, operations / 7), first = 1 + (ProofSize.Seed % step);
        foreach (int code in codes)
        {
            foreach (int count in (int[])[1, AWhile, Always])
            {
                for (int number = first; number <= operations; number += step)
                {
                    FaultPlan plan = new(kind, code, number, count);
                    (int problems, int doubts) = Live(plan);
                    (runs, told, doubtful) = (runs + 1, told + problems, doubtful + doubts);
                }
            }
        }

        output.WriteLine($"faults, {kind}: {runs} runs of {operations} operations, {told} errors told, {doubtful} of them in doubt; nothing lost");
    }

    private static int Count(FileOperationKind kind)
    {
        FaultPlan plan = new(kind, 0, int.MaxValue, 0);
        Live(plan);
        return plan.Seen;
    }

    private static (int Problems, int Doubts) Live(FaultPlan plan)
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        int copies = 0;
        FaultyLife life = new(folder.File(), system, path =>
        {
            string copied = folder.File($"copy{copies++}.scograph");
            foreach (string ending in (string[])["", "-wal"])
            {
                if (File.Exists(path + ending))
                    File.Copy(path + ending, copied + ending);
            }

            return copied;
        });
        try
        {
            life.Run(plan);
            life.Check();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException(plan.ToString(), error);
        }

        return (life.Problems.Count, life.Problems.Count(problem => problem == GraphFileProblem.InDoubt));
    }
}
