using ScoGraph.Sqlite.Tests.FileSystems;

namespace ScoGraph.Sqlite.Tests.Faults;

/// <summary>Which operations of a file system fail. Any thread.</summary>
/// <param name="kind">The operations that count.</param>
/// <param name="code">What they fail with; negative where a write fails half-way.</param>
/// <param name="first">The number of the first that fails, from 1.</param>
/// <param name="count">How many fail in a row.</param>
internal sealed class FaultPlan(FileOperationKind kind, int code, int first, int count)
{
    private int _seen;

    /// <summary>How many operations there were.</summary>
    public int Seen => _seen;

    /// <summary>Whether any failed.</summary>
    public bool HasFailed => _seen >= first;

    public int Next(FileOperation operation)
    {
        if (operation.Kind != kind)
            return 0;
        int number = Interlocked.Increment(ref _seen);
        return number >= first && number - first < count ? code : 0;
    }

    public override string ToString() => $"{kind} {first} and {count - 1} behind it fail with {code}";
}
