using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>
/// What the paths of a MATCH may repeat. A mode that is written before a path holds for it; elsewhere the match mode says it. WALK takes a
/// path out of what must differ, unless DIFFERENT RELATIONSHIPS is written.
/// </summary>
/// <param name="match">The match mode that is written, or null.</param>
internal sealed class PathModeBinder(MatchMode? match)
{
    /// <summary>Where no match mode can be written.</summary>
    public static readonly PathModeBinder Default = new(null);

    /// <summary>Whether relationships may stand twice in the clause.</summary>
    public bool IsRepeatable => match == MatchMode.Repeatable;

    public WalkMode Of(PathPattern pattern) => pattern switch
    {
        { Selector: not PathSelector.All } => WalkMode.Trail,
        { Mode: PathMode.Acyclic } => WalkMode.Acyclic,
        { Mode: PathMode.Simple } => WalkMode.Simple,
        { Mode: PathMode.Walk } => match == MatchMode.Different ? WalkMode.Trail : WalkMode.Walk,
        { Mode: PathMode.Trail } => WalkMode.Trail,
        _ => IsRepeatable ? WalkMode.Walk : WalkMode.Trail,
    };

    /// <summary>The group of relationships that must differ to which those of a path belong; null for none.</summary>
    /// <param name="pattern">The path.</param>
    /// <param name="place">Its place in the clause.</param>
    public int? Group(PathPattern pattern, int place) => Of(pattern) == WalkMode.Walk ? null : IsRepeatable ? place + 1 : 0;

    /// <summary>Refuses walks of which there may be endlessly many.</summary>
    public void CheckFinite(PathPattern pattern, bool isWalk)
    {
        if (Of(pattern) != WalkMode.Walk || pattern.Segments.FirstOrDefault(IsUnbounded) is not { } endless)
            return;
        if (pattern.Search is null)
            throw BindingErrors.EndlessWalk(endless.Span);
        if (!isWalk || pattern.Where is not null)
            throw BindingErrors.EndlessSearch(endless.Span);
    }

    /// <summary>
    /// ACYCLIC and SIMPLE as conditions on the nodes of a path, where it is more than one walk, which looks at them by itself.
    /// What repeats no node repeats no relationship.
    /// </summary>
    public IEnumerable<BoundExpression> Conditions(
        PathPattern pattern, ImmutableArray<Variable> nodes, ImmutableArray<Variable> relationships)
    {
        WalkMode mode = Of(pattern);
        bool looksItself = pattern.Segments is [QuantifiedPath] or [RelationshipPattern { Length: not null }];
        if (mode is not (WalkMode.Acyclic or WalkMode.Simple) || looksItself)
            yield break;
        Variable path = new("path", new ExpressionType(ValueTypes.Path), isAnonymous: true);
        PathModeFunction test = new(mayClose: mode == WalkMode.Simple);
        yield return new BoundFunctionCall(
            pattern.Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null), test,
            [new BoundPath(pattern.Span, new BoundPathVariable(path, nodes, relationships))]);
    }

    private static bool IsUnbounded(PathSegment segment) => segment switch
    {
        QuantifiedPath { Quantifier.Max: null } => true,
        RelationshipPattern { Length: { Max: null } } => true,
        _ => false,
    };
}
