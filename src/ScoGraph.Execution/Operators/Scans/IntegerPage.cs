namespace ScoGraph.Execution.Operators.Scans;

/// <summary>A page of integers and which of them are there.</summary>
internal readonly ref struct IntegerPage(ReadOnlySpan<long> values, ReadOnlySpan<ulong> present)
{
    public readonly ReadOnlySpan<long> Values = values;
    public readonly ReadOnlySpan<ulong> Present = present;
}
