using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>CREATE.</summary>
internal static class CreateMapping
{
    public static MappedOperator Map(LogicalCreate plan, MappingContext context)
    {
        ElementCreator creator = Creator(plan.Create, context);
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(_ => new CreateOperator(creator, held));
    }

    public static ElementCreator Creator(BoundCreate create, MappingContext context) => new(
        [.. create.Nodes.Select(n => Node(n, context))], [.. create.Relationships.Select(r => Relationship(r, context))],
        [.. create.Paths.Select(p => (context.Slot(p.Variable), PathBuilder.Compile(p, context.Layout)))]);

    private static NewNode Node(BoundNewNode node, MappingContext context) => new(
        context.Slot(node.Variable), UpdateMapping.Labels(node.Labels, context), Optional(node.Properties, context), node.Span);

    private static NewRelationship Relationship(BoundNewRelationship relationship, MappingContext context) => new(
        context.Slot(relationship.Variable), new NewType(relationship.Type, Optional(relationship.ComputedType, context)),
        context.Slot(relationship.From), context.Slot(relationship.To), Optional(relationship.Properties, context), relationship.Span);

    private static Evaluator? Optional(BoundExpression? expression, MappingContext context) =>
        expression is null ? null : context.Expressions.Compile(expression);
}
