using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// A scan with all that follows up to an operator that gathers rows. Begins on the caller's thread; what takes longer is shared with other
/// threads, some nodes (a morsel) at a time (Leis, Boncz, Kemper and Neumann, "Morsel-driven parallelism", SIGMOD 2014). Parts are
/// merged in the order of their nodes: what comes out, and which error, is what one thread would find.
/// </summary>
/// <param name="plan">Makes the scan, what follows it, and the operator that gathers.</param>
/// <param name="lane">What it has made for this thread.</param>
internal sealed class MorselOperator(MorselPlan plan, MorselLane lane) : Operator
{
    /// <summary>So many morsels for each thread: one that has more to do than others holds nobody up for long.</summary>
    private const int MorselsPerThread = 32;

    private const int LargestMorsel = 1 << 13;

    /// <summary>So many nodes are passed on between two looks at the clock, at the most.</summary>
    private const int BatchSize = 1024;

    /// <summary>Before work is shared there is a look after this part of a morsel: the first nodes may have most of the rows.</summary>
    private const int FirstPart = 8;

    public override void Open(Frame frame) => lane.Open();

    // Compiled for speed from its first run, as is what it calls in a loop: a query that is asked once is over before the runtime would.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Process(Frame frame)
    {
        IdSet nodes = lane.Scan.Nodes(frame);
        if (frame.Threads <= 1 || frame.Writer is not null || nodes.Count <= 1)
            return lane.PushAll();
        lane.Scan.Begin(frame);
        int size = Math.Clamp(nodes.Count / (MorselsPerThread * frame.Threads), 1, LargestMorsel);
        int[] batch = new int[Math.Clamp(size / FirstPart, 1, BatchSize)];
        ShareClock clock = new(frame);
        int from = 0, done = 0;
        while (nodes.Read(ref from, batch) is > 0 and var read)
        {
            frame.ThrowIfStopped();
            lane.Push(batch, read);
            done += read;
            if (done < nodes.Count && clock.IsWorthSharing(done, nodes.Count - done)
                && (lane.Gathering.IsCompact || frame.SharedAfter <= TimeSpan.Zero))
            {
                Share(new MorselQueue(nodes, from, size), frame);
                break;
            }
        }

        return true;
    }

    public override void Complete(Frame frame) => lane.Complete(Next);

    private void Share(MorselQueue queue, Frame frame)
    {
        lane.Flush();
        object first = lane.Gathering.TakePart();
        HelperThreads.Run(frame.Threads - 1, () => plan.Help(frame, queue), () => queue.Work(lane));
        queue.Finish(lane, first);
    }
}
