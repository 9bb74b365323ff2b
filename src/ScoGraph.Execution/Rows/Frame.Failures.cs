using ScoGraph.Execution.Errors;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Rows;

/// <content>What is computed before its place, and fails there.</content>
internal sealed partial class Frame
{
    /// <summary>
    /// So often what is tried early may fail in a run. An exception takes as long as a thousand comparisons; what fails for many rows is
    /// computed in its place alone.
    /// </summary>
    private const int MostFailures = 64;

    private readonly int[] _failures;

    /// <summary>Whether something that was tried early has failed in this run.</summary>
    public bool HasFailed(int mark) => _failures[mark] > 0;

    /// <summary>Computes a value early.</summary>
    /// <param name="evaluate">The value.</param>
    /// <param name="mark">Under what a failure is noted.</param>
    /// <param name="value">The value.</param>
    /// <returns>False if it cannot be computed for this row.</returns>
    public bool TryEarly(Evaluator evaluate, int mark, out Value value)
    {
        value = default;
        if (_failures[mark] >= MostFailures)
            return false;
        long multiplicity = Multiplicity;
        OperatorProfile? current = Clock?.Current;
        try
        {
            value = evaluate(this);
            return true;
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            Fail(mark, multiplicity, current);
            return false;
        }
    }

    /// <summary>Tests a condition early.</summary>
    /// <returns>Whether the row goes on: the condition holds, or it cannot be computed for this row.</returns>
    public bool HoldsEarly(Condition condition, int mark)
    {
        if (_failures[mark] >= MostFailures)
            return true;
        long multiplicity = Multiplicity;
        OperatorProfile? current = Clock?.Current;
        try
        {
            return condition(this);
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            Fail(mark, multiplicity, current);
            return true;
        }
    }

    /// <summary>Notes a failure, and puts right what a subquery that was left in its middle has changed.</summary>
    private void Fail(int mark, long multiplicity, OperatorProfile? current)
    {
        _failures[mark]++;
        Multiplicity = multiplicity;
        Clock?.Enter(current);
    }
}
