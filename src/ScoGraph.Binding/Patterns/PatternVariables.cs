using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Binding.Patterns;

/// <summary>The variables of the elements of a pattern: found, checked against the use made of them, or introduced.</summary>
/// <param name="state">The statement.</param>
/// <param name="scope">Where they are looked up and declared.</param>
/// <param name="optional">Whether the pattern may match nothing, so that its variables may be null.</param>
/// <param name="mayIntroduce">Whether a new name may appear.</param>
internal sealed class PatternVariables(StatementState state, Scope scope, bool optional, bool mayIntroduce)
{
    private readonly HashSet<Variable> _relationships = [];
    private readonly HashSet<Variable> _groups = [];

    /// <summary>Whether a relationship may stand twice: then both places mean the same one.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>What must be asked of variables of earlier clauses whose type is not known for sure.</summary>
    public List<BoundElementCheck> Checks { get; } = [];

    public Variable Node(Identifier? name)
    {
        if (name is null)
            return state.Unnamed("node", Introduced(ExpressionType.Node));
        return Known(name, ValueTypes.Node, "a node") ?? Introduce(name, ExpressionType.Node);
    }

    public Variable Relationship(Identifier? name, bool isList)
    {
        ExpressionType type = isList ? ExpressionType.RelationshipList : ExpressionType.Relationship;
        if (name is null)
            return state.Unnamed(isList ? "relationships" : "relationship", Introduced(type));
        Variable variable = Known(name, type.Kinds, isList ? "a list of relationships" : "a relationship") ?? Introduce(name, type);
        if (isList && variable.Type.IsOnly(ValueTypes.List) && variable.Type.Items.IsNever(ValueTypes.Relationship))
            throw BindingErrors.VariableTypeConflict(name.Name, "another list", "a list of relationships", name.Span);
        if (!_relationships.Add(variable) && (isList || !MayRepeat))
            throw BindingErrors.RelationshipUniqueness(name.Name, name.Span);
        return variable;
    }

    /// <summary>A name inside of a quantified path, as the list that it is outside.</summary>
    public Variable Group(Identifier name, ExpressionType list)
    {
        if (scope.Find(name.Name) is not null)
            throw BindingErrors.GroupVariable(name.Name, name.Span);
        Variable variable = Introduce(name, list);
        _groups.Add(variable);
        return variable;
    }

    public Variable Path(Identifier? name)
    {
        if (name is null)
            return state.Unnamed("path", Introduced(ExpressionType.Path));
        if (scope.Find(name.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
        return Introduce(name, ExpressionType.Path);
    }

    private Variable? Known(Identifier name, ValueTypes use, string usedAs)
    {
        if (state.Resolve(scope, name.Name) is not { } variable)
            return null;
        if (_groups.Contains(variable))
            throw BindingErrors.GroupAsSingleton(name.Name, name.Span);
        ValueTypes kinds = variable.Type.Kinds & ~ValueTypes.Null;
        if (kinds != ValueTypes.None && (kinds & use) == 0)
            throw BindingErrors.VariableTypeConflict(name.Name, TypeNames.Of(kinds), usedAs, name.Span);
        if ((kinds & ~use) != ValueTypes.None && (use is ValueTypes.Node or ValueTypes.Relationship))
            Checks.Add(new BoundElementCheck(name.Span, new BoundVariable(name.Span, variable), use));
        return variable;
    }

    private Variable Introduce(Identifier name, ExpressionType type)
    {
        if (!mayIntroduce)
            throw BindingErrors.UndefinedVariable(name.Name, name.Span, scope);
        Variable variable = new(name.Name, Introduced(type));
        scope.Declare(name.Name, variable);
        return variable;
    }

    private ExpressionType Introduced(ExpressionType type) => optional ? type.OrNull() : type;
}
