using System.Runtime.CompilerServices;
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

    /// <summary>Whether something that was tried early has failed in this run.</summary>
    public bool HasFailed(int mark) => _once[mark] is not null;

    /// <summary>Computes a value early.</summary>
    /// <param name="evaluate">The value.</param>
    /// <param name="mark">Under what a failure is noted.</param>
    /// <param name="value">The value.</param>
    /// <returns>False if it cannot be computed for this row.</returns>
    public bool TryEarly(Evaluator evaluate, int mark, out Value value)
    {
        value = default;
        if (IsGivenUp(mark))
            return false;
        Standing standing = new(Multiplicity, Made, Clock?.Current);
        try
        {
            value = evaluate(this);
            return true;
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            Fail(mark, standing);
            return false;
        }
    }

    /// <summary>Computes a value of many, which are computed once more, each in its place, where one fails.</summary>
    /// <returns>False if it cannot be computed for this row.</returns>
    public bool TryCompute(Evaluator evaluate, out Value value)
    {
        Standing standing = new(Multiplicity, Made, Clock?.Current);
        try
        {
            value = evaluate(this);
            return true;
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            PutRight(standing);
            value = default;
            return false;
        }
    }

    /// <summary>Tests a condition early.</summary>
    /// <returns>Whether the row goes on: the condition holds, or it cannot be computed for this row.</returns>
    public bool HoldsEarly(Condition condition, int mark)
    {
        if (IsGivenUp(mark))
            return true;
        Standing standing = new(Multiplicity, Made, Clock?.Current);
        try
        {
            return condition(this);
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            Fail(mark, standing);
            return true;
        }
    }

    private bool IsGivenUp(int mark) => _once[mark] is StrongBox<int> { Value: >= MostFailures };

    /// <summary>Notes a failure.</summary>
    private void Fail(int mark, in Standing before)
    {
        StrongBox<int> count = (StrongBox<int>)(_once[mark] ??= new StrongBox<int>());
        count.Value++;
        PutRight(before);
    }

    /// <summary>Puts right what a subquery that was left in its middle has changed.</summary>
    private void PutRight(in Standing before)
    {
        Multiplicity = before.Multiplicity;
        Forget(before.Made);
        Clock?.Enter(before.Current);
    }

    /// <summary>What is as before when something that was tried has failed.</summary>
    private readonly record struct Standing(long Multiplicity, long Made, OperatorProfile? Current);
}
