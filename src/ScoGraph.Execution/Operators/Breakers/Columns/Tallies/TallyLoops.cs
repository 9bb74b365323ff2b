using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

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

    /// <summary>Adds integers from one on, up to one whose sum does not fit.</summary>
    /// <returns>The place of that one; behind the last where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Sum(GroupTally[] tallies, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, int from)
    {
        integers = integers[..numbers.Length];
        for (int row = from; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            long value = integers[row], sum = unchecked(tally.Result + value);
            if (((tally.Result ^ sum) & (value ^ sum)) < 0)
                return row;
            if (tally.Count++ == 0)
                tally.First = value;
            tally.Result = sum;
        }

        return numbers.Length;
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
