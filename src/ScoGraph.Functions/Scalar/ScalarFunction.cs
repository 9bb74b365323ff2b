using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar;

/// <summary>
/// A function from values to a value. Adding one: a file in this folder, a line in <see cref="FunctionRegistry"/>, and its cases.
/// </summary>
internal abstract class ScalarFunction
{
    /// <summary>
    /// The name as documented, with its namespace: <c>toUpper</c>, <c>duration.between</c>. Found without regard to case.
    /// </summary>
    public abstract string Name { get; }

    public abstract Signature Signature { get; }

    /// <summary>One sentence for documentation.</summary>
    public virtual string Summary => "";

    /// <summary>Whether any null argument makes the result null without a call.</summary>
    public virtual bool IsStrict => true;

    /// <summary>
    /// Whether the result is the first argument that is not null: those behind it are not computed, so that they cannot fail.
    /// </summary>
    public virtual bool IsFirstPresent => false;

    /// <summary>Whether equal arguments always give equal results, so that a call with constants may be computed once.</summary>
    public virtual bool IsDeterministic => true;

    /// <summary>
    /// Whether equal arguments give equal results within one run of a query, so that a call with constants may be computed once per run:
    /// what the deterministic ones do, and those that read the clock of the statement or the time zone of the run.
    /// </summary>
    public virtual bool IsStable => IsDeterministic;

    /// <summary>Computes. The number of arguments fits the signature, with defaults filled in; their kinds may not fit.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">An argument cannot be used.</exception>
    public abstract Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context);
}
