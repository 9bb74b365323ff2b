using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>How a subquery is called in transactions.</summary>
/// <param name="Batches">What is written.</param>
/// <param name="Rows">How many rows a transaction takes; null for as many as is usual.</param>
/// <param name="Call">What becomes of a row.</param>
/// <param name="Outputs">The slots that are null where a batch fails.</param>
/// <param name="Status">The slot of what tells how a transaction ended; -1 where nothing asks.</param>
internal sealed record BatchShape(BoundBatches Batches, RowCount? Rows, CallShape Call, int[] Outputs, int Status)
{
    private const int UsualRows = 1_000;

    /// <summary>How many rows a transaction takes.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">It is no integer, or not above 0.</exception>
    public int Read(Frame frame) => Rows is null ? UsualRows : Rows.Read(frame) switch
    {
        0 => throw frame.At(Batches.Span, RuntimeErrors.EmptyBatches()),
        long count => (int)Math.Min(count, int.MaxValue),
    };
}
