using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Expressions;

/// <summary>Compiles subqueries inside expressions, which are plans of their own.</summary>
internal interface ISubqueryCompiler
{
    Evaluator Compile(BoundSubquery subquery);
}
