using FsCheck.Xunit;

namespace ScoGraph.Properties.Evidence;

/// <summary>
/// A row is said to be there exactly where it is, and else the right part is blamed: of OPTIONAL MATCH, aggregates, SKIP, LIMIT and UNION.
/// What there is follows from trying all nodes and relationships, without asking the engine.
/// </summary>
public sealed class WhyNotRowPropertyTests
{
    [Property(MaxTest = 300)]
    public void An_optional_match_is_blamed_where_its_value_is_missing(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 8);
        string label = Any(random, RandomGraph.Labels), type = Any(random, RandomGraph.Types), other = Any(random, RandomGraph.Labels);
        string text = $"MATCH (a:{label}) OPTIONAL MATCH (a)-[:{type}]->(b:{other}) RETURN a.i AS p, b.i AS q";
        long first = random.Next(6);
        long? second = random.Next(4) == 0 ? null : random.Next(6);
        Choices choices = new(graph);
        bool begins = choices.Nodes.Any(a => a.I == first && a.Labels.Contains(label));
        long[] found =
        [
            .. from r in choices.Relationships
               from a in choices.Nodes
               from b in choices.Nodes
               where begins && r.Type == type && r.Start == a.Id && r.End == b.Id && a.I == first && b.Labels.Contains(other)
               select b.I,
        ];
        bool isThere = begins && (second is { } value ? found.Contains(value) : found.Length == 0);
        WhyNotAnswer answer = Ask(graph, text, ("p", first), ("q", second));
        string told = $"{text}\np = {first}, q = {second}\n{answer.ToJson()}";
        Assert.True((isThere ? WhyNotOutcome.Present : WhyNotOutcome.Lost) == answer.Outcome, told);
        if (isThere)
            return;
        int optional = text.IndexOf("OPTIONAL", StringComparison.Ordinal);
        Assert.True(begins == Assert.Single(answer.Losses).Blamed.Start >= optional, told);
    }

    [Property(MaxTest = 300)]
    public void A_group_is_blamed_for_its_key_its_count_or_its_condition(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 12);
        string type = Any(random, RandomGraph.Types);
        int least = random.Next(4), key = random.Next(6), count = random.Next(1, 4);
        string text = $"MATCH (a)-[:{type}]->(b) WITH a.i AS p, count(b) AS c WHERE c > {least} RETURN p, c";
        Choices choices = new(graph);
        int real = choices.Relationships.Count(r => r.Type == type && choices.Nodes.Single(a => a.Id == r.Start).I == key);
        bool isThere = real == count && real > least;
        WhyNotAnswer answer = Ask(graph, text, ("p", key), ("c", count));
        string told = $"{text}\np = {key}, c = {count}, there are {real}\n{answer.ToJson()}";
        Assert.True((isThere ? WhyNotOutcome.Present : WhyNotOutcome.Lost) == answer.Outcome, told);
        if (isThere)
            return;
        RowLoss loss = Assert.Single(answer.Losses);
        int with = text.IndexOf("WITH", StringComparison.Ordinal);
        if (real == 0)
            Assert.True(loss.Blamed.Start < with, told);
        else if (real != count)
            Assert.True(loss.Column == "c", told);
        else
            Assert.True(loss.Blamed.Text == $"c > {least}", told);
    }

    [Property(MaxTest = 300)]
    public void What_is_cut_off_is_blamed_on_the_count_that_does_it(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 7, mostRelationships: 0);
        string label = Any(random, RandomGraph.Labels);
        int skip = random.Next(4), limit = random.Next(4), wanted = random.Next(8);
        string text = $"MATCH (a:{label}) RETURN a.i AS p ORDER BY p DESC SKIP {skip} LIMIT {limit}";
        List<long> rows = [.. new Choices(graph).Nodes.Where(a => a.Labels.Contains(label)).Select(a => a.I).OrderDescending()];
        int at = rows.IndexOf(wanted);
        WhyNotAnswer answer = Ask(graph, text, ("p", wanted));
        string told = $"{text}\np = {wanted}\n{answer.ToJson()}";
        bool isThere = at >= skip && at < skip + limit;
        Assert.True((isThere ? WhyNotOutcome.Present : WhyNotOutcome.Lost) == answer.Outcome, told);
        if (isThere)
            return;
        QueryPart blamed = Assert.Single(answer.Losses).Blamed;
        int start = at < 0 ? -1 : text.IndexOf(at < skip ? "SKIP" : "LIMIT", StringComparison.Ordinal) + (at < skip ? 5 : 6);
        Assert.True(at < 0 ? blamed.Start < text.IndexOf("RETURN", StringComparison.Ordinal) : blamed.Start == start, told);
    }

    [Property(MaxTest = 200)]
    public void A_union_loses_in_each_of_its_queries_what_each_loses_alone(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 8);
        ChoiceQuery one = ChoiceQuery.Write(random), two = ChoiceQuery.Write(random);
        string joint = random.Next(2) == 0 ? " UNION " : " UNION ALL ";
        int first = random.Next(6), second = random.Next(6);
        bool IsIn(ChoiceQuery query) => new Choices(graph).All().Any(
            choice => choice.A.I == first && choice.B.I == second && query.Parts.Values.All(part => part(choice)));
        WhyNotAnswer answer = Ask(graph, one.Text + joint + two.Text, ("p", first), ("q", second));
        Assert.Equal(IsIn(one) || IsIn(two) ? WhyNotOutcome.Present : WhyNotOutcome.Lost, answer.Outcome);
        if (answer.Outcome == WhyNotOutcome.Present)
            return;
        int moved = one.Text.Length + joint.Length;
        QueryPart before = Ask(graph, one.Text, ("p", first), ("q", second)).Losses[0].Blamed;
        QueryPart behind = Ask(graph, two.Text, ("p", first), ("q", second)).Losses[0].Blamed;
        Assert.Equal([before, behind with { Start = behind.Start + moved }], answer.Losses.Select(loss => loss.Blamed));
    }

    private static WhyNotAnswer Ask(Graph graph, string text, params (string Column, object? Value)[] expected) =>
        graph.WhyNot(text, expected.ToDictionary(pair => pair.Column, pair => pair.Value));

    private static string Any(Random random, string[] names) => names[random.Next(names.Length)];
}
