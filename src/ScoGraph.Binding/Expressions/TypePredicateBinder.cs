using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Conversion;
using ScoGraph.Functions.Scalar.General;
using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>IS ::, CAST and IS NORMALIZED, which become calls of functions without a name of their own.</summary>
internal static class TypePredicateBinder
{
    public static BoundExpression Bind(TypePredicate predicate, ExpressionContext context)
    {
        BoundExpression operand = ExpressionBinder.Bind(predicate.Operand, context);
        ScalarFunction test = new TypeTestFunction(PatternOf(predicate.Type), predicate.Negated);
        return new BoundFunctionCall(predicate.Span, new ExpressionType(ValueTypes.Boolean), test, [operand]);
    }

    public static BoundExpression BindCast(CastExpression cast, ExpressionContext context)
    {
        CastFunction function = new(PatternOf(cast.Type), TypePrinter.Print(cast.Type), context.State.Functions.FindScalar);
        return new BoundFunctionCall(
            cast.Span, new ExpressionType(function.Signature.Result), function, [ExpressionBinder.Bind(cast.Operand, context)]);
    }

    public static BoundExpression BindNormalized(NormalizedPredicate predicate, ExpressionContext context)
    {
        BoundExpression operand = TypeRules.Require(
            ExpressionBinder.Bind(predicate.Operand, context), ValueTypes.String, "What is normalized");
        ScalarFunction test = new IsNormalizedFunction(predicate.Form, predicate.Negated);
        return new BoundFunctionCall(predicate.Span, new ExpressionType(test.Signature.Result), test, [operand]);
    }

    private static TypePattern PatternOf(TypeExpression type) => type switch
    {
        NamedType n => new KindPattern(n.Nullable ? n.Kinds | ValueTypes.Null : n.Kinds),
        ListType n => new ListPattern(PatternOf(n.Items), n.Nullable),
        UnionType n => new UnionPattern([.. n.Members.Select(PatternOf)]),
        _ => throw new InvalidOperationException($"The type {type.GetType().Name} is not bound."),
    };
}
