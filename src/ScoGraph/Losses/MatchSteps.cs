using System.Collections.Immutable;
using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Losses;

/// <summary>
/// Takes a MATCH apart: nodes whose values are expected, then each path from its start to its end, then the conditions of WHERE.
/// </summary>
/// <param name="match">The clause; an OPTIONAL one of which a row is expected counts as MATCH.</param>
/// <param name="start">The query before it, with the values that are expected there.</param>
/// <param name="added">The values that are expected of what it finds.</param>
/// <param name="scope">The variables before it.</param>
internal sealed class MatchSteps(
    MatchClause match, string start, ImmutableArray<ExpectedValue> added, Dictionary<string, bool> scope)
{
    private readonly List<QueryStep> _steps = [];
    private readonly List<string> _pieces = [], _conditions = [];
    private readonly HashSet<string> _introduced = [.. scope.Keys], _described = [];
    private readonly HashSet<ExpectedValue> _expected = [];
    private int _fresh;

    private string Title => match.Optional ? "OPTIONAL MATCH" : "MATCH";

    public static bool CanTakeApart(MatchClause match) => match.Mode != MatchMode.Repeatable && match.Patterns.All(path =>
        path is { Selector: PathSelector.All, Search: null, Mode: null or PathMode.Trail, Where: null }
        && path.Segments.All(segment => segment is RelationshipPattern));

    public List<QueryStep> Build()
    {
        ImmutableArray<ImmutableArray<NodePattern>> nodes = [.. match.Patterns.Select(path => path.Nodes.Select(Named).ToImmutableArray())];
        foreach (NodePattern node in nodes.SelectMany(path => path).Where(node => added.Any(value => value.Variable == Name(node))))
            Describe(node);
        foreach ((int at, PathPattern path) in match.Patterns.Index())
        {
            Describe(nodes[at][0]);
            for (int i = 0; i < path.Segments.Length; i++)
            {
                Walk((RelationshipPattern)path.Segments[i], nodes[at][i], nodes[at][i + 1]);
                Describe(nodes[at][i + 1]);
            }
        }

        Whole();
        return _steps;
    }

    /// <summary>That the node is there, that it has the expected values, its labels, its properties.</summary>
    private void Describe(NodePattern node)
    {
        string name = Name(node);
        if (_introduced.Add(name))
        {
            _pieces.Add($"({Quoted(name)})");
            Step(node.Span, "There is no node.", name);
        }

        Expect(name, node.Span);
        if (!_described.Add($"{name}\n{node.Span.Start}"))
            return;
        if (node.Labels is { } labels and not LabelComputed)
        {
            StringBuilder text = new StringBuilder(Quoted(name)).Append(':');
            LabelPrinter.Write(text, labels);
            _conditions.Add(text.ToString());
            Step(labels.Span, "None of the nodes that come so far has this label.", name);
        }

        Properties(name, node.Properties, "node");
    }

    private void Properties(string name, Expression? properties, string kind)
    {
        foreach (MapEntry entry in (properties as MapLiteral)?.Entries ?? [])
        {
            if (entry.Value is not (Literal or ParameterReference))
                continue;
            _conditions.Add($"{new StringBuilder(Quoted(name)).Append('.').AppendWord(entry.Key.Name)} = {JoinedConditions.Print(entry.Value)}");
            Step(entry.Span, $"None of the {kind}s that come so far has this value.", name);
        }
    }

    private void Walk(RelationshipPattern relationship, NodePattern from, NodePattern to)
    {
        bool isOne = relationship.Length is null;
        string name = relationship.Variable?.Name ?? Fresh();
        bool isNew = _introduced.Add(name);
        Identifier variable = new(relationship.Span, name);
        PathPattern Path(RelationshipPattern walked, bool startKnown = true, bool endKnown = true) => new(
            relationship.Span, null, PathSelector.All, [startKnown ? Bare(from) : Anything(), endKnown ? Bare(to) : Anything()], [walked]);
        RelationshipPattern plain = relationship with { Variable = variable, Properties = isOne ? null : relationship.Properties };
        plain = plain with { Where = isOne ? null : plain.Where };
        RelationshipPattern any = plain with { Types = null, Direction = PatternDirection.Either, Length = null, Properties = null };
        bool endIsKnown = _introduced.Contains(Name(to));
        List<string> near = [];
        if (isNew)
        {
            RelationshipPattern one = plain with { Length = null, Properties = null, Where = null };
            any = any with { Where = null };
            string returned = $" RETURN DISTINCT {Quoted(name)} LIMIT 5";
            near.Add(Text([.. _pieces, Print(Path(any, true, endIsKnown))]) + returned);
            near.Add(Text([.. _pieces, Print(Path(one, true, false))]) + returned);
            if (endIsKnown)
                near.Add(Text([.. _pieces, Print(Path(one, false))]) + returned);
        }

        _introduced.Add(Name(to));
        _pieces.Add(Print(Path(plain)));
        Step(relationship.Span, "No such relationship leads on from the nodes that come so far.", Name(from), near);
        Expect(name, relationship.Span);
        if (isOne)
            Properties(name, relationship.Properties, "relationship");
    }

    /// <summary>What the pieces leave out, conditions, and values of paths.</summary>
    private void Whole()
    {
        StringBuilder patterns = new();
        patterns.AppendList(match.Patterns, ", ", PatternPrinter.Write);
        string[] held = [.. added.Where(_expected.Contains).Select(value => value.Condition)];
        SourceSpan span = SourceSpan.Covering(match.Patterns[0].Span, match.Patterns[^1].Span);
        List<string> conditions = [];
        string Written() => $"{start}MATCH {patterns}{Where([.. conditions])}{StepBuilder.Filter(added.Where(_expected.Contains))}";
        _steps.Add(new QueryStep(span, Title, Written(), "Its parts hold one by one, but not all of them together.")
        {
            Names = [.. added.Select(value => value.Variable)],
            Note = "Computed values and conditions inside of the pattern are looked at as a whole.",
        });
        foreach (Expression condition in JoinedConditions.Of(match.Where))
        {
            conditions.Add($"({JoinedConditions.Print(condition)})");
            _steps.Add(new QueryStep(condition.Span, $"{Title} … WHERE", Written(), JoinedConditions.Fails)
            {
                Names = JoinedConditions.Names(condition),
            });
        }

        foreach (ExpectedValue value in added.Where(value => _expected.Add(value)))
            _steps.Add(Expected(value, span, Written()));
    }

    private void Expect(string name, SourceSpan span)
    {
        foreach (ExpectedValue value in added.Where(value => value.Variable == name && _expected.Add(value)))
        {
            _conditions.Add(value.Condition);
            _steps.Add(Expected(value, span, Text(_pieces)));
        }
    }

    private QueryStep Expected(ExpectedValue value, SourceSpan span, string text) =>
        new(span, Title, text, $"Nothing that comes so far has the expected value of {value.Column}.")
        {
            Expected = value,
            Names = [value.Variable],
        };

    private void Step(SourceSpan span, string missing, string name, IReadOnlyList<string>? near = null) =>
        _steps.Add(new QueryStep(span, Title, Text(_pieces), missing) { Names = [name], Near = near ?? [] });

    private string Text(IEnumerable<string> pieces) => $"{start}MATCH {string.Join(", ", pieces)}{Where(_conditions)}";

    private static string Where(IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    private static string Print(PathPattern path)
    {
        StringBuilder text = new();
        PatternPrinter.Write(text, path);
        return text.ToString();
    }

    private static NodePattern Bare(NodePattern node) => node with { Labels = null, Properties = null, Where = null };

    private static NodePattern Anything() => new(SourceSpan.None, null, null, null, null);

    private NodePattern Named(NodePattern node) =>
        node.Variable is null ? node with { Variable = new Identifier(node.Span, Fresh()) } : node;

    private static string Name(NodePattern node) => node.Variable!.Name;

    private static string Quoted(string name) => new StringBuilder().AppendVariable(name).ToString();

    private string Fresh() => $"why not part {_fresh++}";
}
