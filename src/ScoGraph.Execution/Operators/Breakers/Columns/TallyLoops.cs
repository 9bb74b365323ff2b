using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Adds rows to the tallies of their groups. Compiled for speed from the first run: a query that is asked a few times is over before the
/// runtime would do that.
/// </summary>
internal static class TallyLoops
{
    /// <summary>Counts rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(long[] counts, ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
            counts[number]++;
    }

    /// <summary>Takes the least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Least(GroupTally[] tallies, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            if (tally.Count++ == 0 || integers[row] < tally.Result)
                tally.Result = integers[row];
        }
    }

    /// <summary>Takes the greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Greatest(GroupTally[] tallies, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            if (tally.Count++ == 0 || integers[row] > tally.Result)
                tally.Result = integers[row];
        }
    }

    /// <summary>Gives integers to an aggregate of their groups, those of rows of one group that follow each other at once.</summary>
    public static void AddAll(int aggregate, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, IGroupStates groups, Frame frame)
    {
        for (int row = 0, end; row < numbers.Length; row = end)
        {
            end = numbers[row..].IndexOfAnyExcept(numbers[row]) is var next and >= 0 ? row + next : numbers.Length;
            groups.State(numbers[row]).AddAll(aggregate, integers[row..end], frame, groups.Held);
        }
    }
}
