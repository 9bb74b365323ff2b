using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>The number of rows that SKIP and LIMIT name, read once an execution.</summary>
internal sealed class RowCount(string clause, PlacedEvaluator value)
{
    public long Read(Frame frame)
    {
        Value count = value.Evaluate(frame);
        if (!count.IsInteger)
            throw frame.At(value.Place, RuntimeErrors.CountNotInteger(clause, count));
        return count.AsInteger() >= 0 ? count.AsInteger()
            : throw frame.At(value.Place, RuntimeErrors.NegativeCount(clause, count.AsInteger()));
    }
}
