namespace ScoGraph.SideBySide.Hand;

/// <summary>For each element of one kind those of another that it is joined with, as plain arrays.</summary>
internal sealed record Rows(int[] Offsets, int[] Targets)
{
    public int Count => Offsets.Length - 1;

    public ReadOnlySpan<int> this[int row] => Targets.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);

    public int Degree(int row) => Offsets[row + 1] - Offsets[row];

    /// <summary>The one target of each row, -1 where there is none.</summary>
    public int[] AsFunction() => [.. Enumerable.Range(0, Count).Select(row => Degree(row) == 0 ? -1 : Targets[Offsets[row]])];
}
