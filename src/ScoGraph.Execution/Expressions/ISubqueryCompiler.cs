using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Expressions;

/// <summary>Compiles subqueries inside expressions, which are plans of their own.</summary>
internal interface ISubqueryCompiler
{
    Evaluator Compile(BoundSubquery subquery);
}
