using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Expressions;

/// <summary>Calls of functions by name.</summary>
internal static class FunctionBinder
{
    public static BoundExpression Bind(FunctionCall call, ExpressionContext context)
    {
        string name = call.Function.Name;
        if (name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call is { Arguments.Length: 1, Distinct: false })
            return BindExists(call, context);
        FunctionRegistry functions = context.State.Functions;
        if (functions.FindAggregate(name) is { } aggregate)
            return AggregateBinder.Bind(call, aggregate, context);
        ScalarFunction function = functions.FindScalar(name) ?? throw BindingErrors.UnknownFunction(
            name, call.Function.Span, functions.Scalars.Select(f => f.Name).Concat(functions.Aggregates.Select(f => f.Name)),
            functions.HintFor(name));
        if (call.Distinct)
            throw BindingErrors.Unexpected($"DISTINCT can be used only with aggregates; `{function.Name}` is none.", call.Span);
        if (context.Aggregates == AggregatePlace.InsideAggregate && !function.IsStable)
            throw BindingErrors.RandomInAggregate(function.Name, call.Span);
        ImmutableArray<BoundExpression> arguments = BindArguments(call, function.Name, function.Signature, context);
        ExpressionType type = new(function.Signature.Result);
        if (function.IsStrict && arguments.Any(a => a.Type.MayBeNull()))
            type = type.OrNull();
        return new BoundFunctionCall(call.Span, type, function, arguments);
    }

    /// <summary>The arguments, checked against the signature, with defaults for those left out.</summary>
    public static ImmutableArray<BoundExpression> BindArguments(
        FunctionCall call, string name, Signature signature, ExpressionContext context)
    {
        int given = call.Arguments.Length;
        if (given < signature.Required || given > signature.Most)
            throw BindingErrors.ArgumentCount(name, signature.Required, signature.Most, given, call.Span);
        ImmutableArray<BoundExpression>.Builder arguments = ImmutableArray.CreateBuilder<BoundExpression>();
        for (int i = 0; i < given; i++)
        {
            Parameter parameter = signature.Parameters[Math.Min(i, signature.Parameters.Count - 1)];
            BoundExpression argument = ExpressionBinder.Bind(call.Arguments[i], context);
            arguments.Add(TypeRules.Require(argument, Accepted(parameter), $"The argument `{parameter.Name}` of `{name}`"));
        }

        for (int i = given; i < signature.Parameters.Count && signature.Parameters[i].Default is { } value; i++)
            arguments.Add(new BoundConstant(call.Span, new ExpressionType(value.Kind.ToTypes()), value));
        return arguments.ToImmutable();
    }

    /// <summary>The kinds that fit a parameter: an integer does where a float is wanted.</summary>
    private static ValueTypes Accepted(Parameter parameter) =>
        (parameter.Types & ValueTypes.Float) != 0 ? parameter.Types | ValueTypes.Integer : parameter.Types;

    /// <summary>exists(pattern), and exists(property), which asks whether it is not null.</summary>
    private static BoundExpression BindExists(FunctionCall call, ExpressionContext context) => call.Arguments switch
    {
        [PatternExpression pattern] => SubqueryBinder.BindPattern(pattern, context.Predicate),
        [PropertyAccess or IndexAccess] => new BoundIsNull(call.Span, ExpressionBinder.Bind(call.Arguments[0], context), Negated: true),
        _ => throw BindingErrors.NotPropertyOrPattern(call.Arguments[0].Span),
    };
}
