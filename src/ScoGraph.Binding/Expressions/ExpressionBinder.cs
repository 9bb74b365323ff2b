using ScoGraph.Binding.Bound;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Expressions;

/// <summary>Binds any expression, handing each kind to its own binder.</summary>
internal static class ExpressionBinder
{
    public static BoundExpression Bind(Expression expression, ExpressionContext context) => AmpleStack.HasRoom
        ? BindHere(expression, context)
        : AmpleStack.Run(static place => BindHere(place.expression, place.context), (expression, context));

    private static BoundExpression BindHere(Expression expression, ExpressionContext context)
    {
        if (context.Grouping?.Replace(expression, context) is { } replaced)
            return replaced;
        ExpressionContext value = context.Value;
        return expression switch
        {
            Parenthesized n => Bind(n.Inner, context),
            Literal n => new BoundConstant(n.Span, new ExpressionType(n.Value.Kind.ToTypes()), n.Value),
            ParameterReference n => BindParameter(n, value),
            VariableReference n => BindVariable(n, value),
            UnaryExpression n => OperatorBinder.BindUnary(n, context),
            BinaryExpression n => OperatorBinder.BindBinary(n, context),
            ComparisonChain n => ComparisonBinder.BindChain(n, value),
            NullPredicate n => new BoundIsNull(n.Span, Bind(n.Operand, value), n.Negated),
            LabelPredicate n => ComparisonBinder.BindLabels(n, value),
            TypePredicate n => TypePredicateBinder.Bind(n, value),
            CastExpression n => TypePredicateBinder.BindCast(n, value),
            NormalizedPredicate n => TypePredicateBinder.BindNormalized(n, value),
            PropertyAccess n => AccessBinder.BindProperty(n, value),
            IndexAccess n => AccessBinder.BindIndex(n, value),
            SliceAccess n => AccessBinder.BindSlice(n, value),
            ListLiteral n => CollectionBinder.BindList(n, value),
            MapLiteral n => CollectionBinder.BindMap(n, value),
            MapProjection n => CollectionBinder.BindMapProjection(n, value),
            CaseSubject n => new BoundVariable(n.Span, value.Subject!),
            CaseExpression n => CaseBinder.Bind(n, value),
            ListComprehension n => ComprehensionBinder.BindList(n, value),
            QuantifierExpression n => ComprehensionBinder.BindQuantifier(n, value),
            ReduceExpression n => ComprehensionBinder.BindReduce(n, value),
            FunctionCall n => FunctionBinder.Bind(n, value),
            CountStar n => AggregateBinder.BindCountStar(n, value),
            PatternExpression n => SubqueryBinder.BindPattern(n, context),
            PatternComprehension n => SubqueryBinder.BindComprehension(n, value),
            SubqueryExpression n => SubqueryBinder.BindSubquery(n, value),
            _ => throw new InvalidOperationException($"The expression {expression.GetType().Name} is not bound."),
        };
    }

    /// <summary>Binds what must be a condition.</summary>
    public static BoundExpression BindPredicate(Expression expression, ExpressionContext context) =>
        TypeRules.RequireBoolean(Bind(expression, context.Predicate), "A condition");

    private static BoundParameter BindParameter(ParameterReference parameter, ExpressionContext context)
    {
        context.State.UseParameter(parameter.Name, parameter.Span);
        return new BoundParameter(parameter.Span, parameter.Name);
    }

    private static BoundExpression BindVariable(VariableReference reference, ExpressionContext context)
    {
        if (context.State.Resolve(context.Scope, reference.Name) is { } variable)
            return new BoundVariable(reference.Span, variable);
        if (FloatNames.Find(reference.Name) is { } value)
            return new BoundConstant(reference.Span, new ExpressionType(ValueTypes.Float), value);
        if (context.IsRowCount)
            throw BindingErrors.NotConstant(reference.Name, reference.Span);
        throw BindingErrors.UndefinedVariable(reference.Name, reference.Span, context.Scope);
    }
}
