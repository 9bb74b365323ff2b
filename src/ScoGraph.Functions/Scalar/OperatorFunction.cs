namespace ScoGraph.Functions.Scalar;

/// <summary>An operator or predicate that is computed like a function and cannot be called by a name: it stands in no catalog.</summary>
internal abstract class OperatorFunction : ScalarFunction
{
}
