using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Patterns;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses;

/// <summary>CALL of a procedure, alone or within a query.</summary>
internal static class CallProcedureBinder
{
    public static BoundCallProcedure Bind(CallProcedureClause clause, ClauseContext context, out ImmutableArray<BoundColumn> columns)
    {
        string name = clause.Procedure.Name;
        Procedure procedure = context.State.Procedures.Find(name) ?? throw BindingErrors.ProcedureNotFound(
            name, clause.Procedure.Span, context.State.Procedures.All.Select(p => p.Name),
            context.State.Procedures.HintFor(name));
        context.State.Writes |= procedure.Writes;
        ImmutableArray<BoundExpression> arguments = clause.Arguments is { } written
            ? BindArguments(procedure, written, clause, context.Expressions)
            : ImplicitArguments(procedure, clause, context);
        ImmutableArray<BoundYield> yields = BindYields(procedure, clause, context);
        columns = context.IsWhole ? [.. yields.Select(y => new BoundColumn(y.Variable.Name, y.Variable))] : [];
        return new BoundCallProcedure(clause.Span, procedure, arguments, yields, [.. Conjunction.Bind(clause.Where, context.Expressions)]);
    }

    private static ImmutableArray<BoundExpression> BindArguments(
        Procedure procedure, ImmutableArray<Expression> written, CallProcedureClause clause, ExpressionContext context)
    {
        int required = procedure.Parameters.Count(p => p.Default is null), most = procedure.Parameters.Count;
        if (written.Length < required || written.Length > most)
            throw BindingErrors.ArgumentCount(procedure.Name, required, most, written.Length, clause.Span);
        ImmutableArray<BoundExpression>.Builder arguments = ImmutableArray.CreateBuilder<BoundExpression>();
        for (int i = 0; i < most; i++)
        {
            Parameter parameter = procedure.Parameters[i];
            arguments.Add(i < written.Length
                ? TypeRules.Require(
                    ExpressionBinder.Bind(written[i], context), Accepted(parameter),
                    $"The argument `{parameter.Name}` of `{procedure.Name}`")
                : DefaultOf(parameter, clause));
        }

        return arguments.ToImmutable();
    }

    private static ImmutableArray<BoundExpression> ImplicitArguments(Procedure procedure, CallProcedureClause clause, ClauseContext context)
    {
        if (!context.IsWhole)
            throw BindingErrors.ImplicitArguments(procedure.Name, clause.Procedure.Span);
        ImmutableArray<BoundExpression>.Builder arguments = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (Parameter parameter in procedure.Parameters)
        {
            if (parameter.Default is not null)
            {
                arguments.Add(DefaultOf(parameter, clause));
                continue;
            }

            context.State.UseParameter(parameter.Name, clause.Procedure.Span);
            arguments.Add(new BoundParameter(clause.Procedure.Span, parameter.Name));
        }

        return arguments.ToImmutable();
    }

    private static BoundConstant DefaultOf(Parameter parameter, CallProcedureClause clause) =>
        new(clause.Procedure.Span, new ExpressionType(parameter.Default!.Value.Kind.ToTypes()), parameter.Default.Value);

    /// <summary>Numbers of both kinds fit a parameter that takes either.</summary>
    private static ValueTypes Accepted(Parameter parameter) =>
        (parameter.Types & ValueTypes.Number) != 0 ? parameter.Types | ValueTypes.Number : parameter.Types;

    private static ImmutableArray<BoundYield> BindYields(Procedure procedure, CallProcedureClause clause, ClauseContext context)
    {
        if (clause.YieldAll && !context.IsWhole)
            throw BindingErrors.YieldAllWithinQuery(clause.Span);
        ImmutableArray<BoundYield>.Builder yields = ImmutableArray.CreateBuilder<BoundYield>();
        if (clause.Yields is { } items)
        {
            foreach (YieldItem item in items)
                yields.Add(Declare(ColumnOf(procedure, item.Column), item.Alias ?? item.Column, procedure, context));
        }
        else if (context.IsWhole)
        {
            for (int i = 0; i < procedure.Yields.Count; i++)
                yields.Add(Declare(i, new Identifier(clause.Procedure.Span, procedure.Yields[i].Name), procedure, context));
        }

        return yields.ToImmutable();
    }

    private static int ColumnOf(Procedure procedure, Identifier column)
    {
        for (int i = 0; i < procedure.Yields.Count; i++)
        {
            if (procedure.Yields[i].Name == column.Name)
                return i;
        }

        throw BindingErrors.UnknownYield(procedure.Name, column.Name, column.Span, [.. procedure.Yields.Select(y => y.Name)]);
    }

    private static BoundYield Declare(int column, Identifier name, Procedure procedure, ClauseContext context)
    {
        if (context.Scope.Find(name.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
        Variable variable = new(name.Name, new ExpressionType(procedure.Yields[column].Types).OrNull());
        context.Scope.Declare(name.Name, variable);
        return new BoundYield(column, variable);
    }
}
