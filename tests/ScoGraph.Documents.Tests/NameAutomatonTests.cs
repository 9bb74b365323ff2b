using FsCheck.Xunit;
using ScoGraph.Documents.Names;

namespace ScoGraph.Documents.Tests;

/// <summary>The automaton finds what a search at each place finds.</summary>
public sealed class NameAutomatonTests
{
    [Property(MaxTest = 500)]
    public void It_finds_what_a_plain_search_finds(byte[][] sequences, byte[] text)
    {
        int[][] wanted = [.. sequences.Where(s => s.Length > 0).Select(Small)];
        int[] symbols = [.. Small(text), .. wanted.SelectMany(w => w)];
        NameAutomaton automaton = new();
        for (int i = 0; i < wanted.Length; i++)
            automaton.Add(wanted[i], i);
        automaton.Complete();
        List<(int End, int Number, int Length)> found = [];
        int state = 0;
        for (int i = 0; i < symbols.Length; i++)
        {
            state = automaton.Step(state, symbols[i]);
            found.AddRange(automaton.EndsAt(state).Select(end => (i, end.Number, end.Length)));
        }

        Assert.Equal(
            from end in Enumerable.Range(0, symbols.Length)
            from number in Enumerable.Range(0, wanted.Length)
            let length = wanted[number].Length
            where end + 1 >= length && symbols.AsSpan(end + 1 - length, length).SequenceEqual(wanted[number])
            select (end, number, wanted[number].Length),
            found.Order());
    }

    /// <summary>Few symbols, so that sequences meet often; one is unknown.</summary>
    private static int[] Small(byte[] bytes) => [.. bytes.Select(b => b % 3)];
}
