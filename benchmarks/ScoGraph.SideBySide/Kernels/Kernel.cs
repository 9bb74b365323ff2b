namespace ScoGraph.SideBySide.Kernels;

/// <summary>One thing that is done without the language, and the question that asks for the same.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Run">Does it; what it gives is looked at outside of the measured time.</param>
/// <param name="Check">A number that tells whether the answer is right.</param>
/// <param name="Cypher">The question.</param>
internal sealed record Kernel(string Id, Func<object> Run, Func<object, double> Check, string Cypher)
{
    /// <summary>The parameters of the question.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>The column of the question's rows whose sum is the same number; null where the question has no such.</summary>
    public string? Column { get; init; } = "n";
}
