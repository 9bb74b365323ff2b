namespace ScoGraph.Properties;

/// <summary>
/// What a quantified path asks of a step is known once many walks have taken it; walks are those of a path of variable length that asks the
/// same of each of its steps.
/// </summary>
public sealed class KnownStepTests
{
    [Fact]
    public void Walks_are_those_that_meet_the_conditions_step_by_step()
    {
        int walks = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 300, relationships: 900, "p[0] % 3", hubs: (1, 2));
            graph.Query("MATCH (n) WHERE id(n) % 7 > 0 SET n.k = (id(n) * 7) % 40");
            graph.Query("MATCH ()-[r]->() SET r.w = id(r) % 10");
            for (int i = 0; i < 4; i++)
            {
                string Pick(params string[] words) => words[random.Next(words.Length)];
                (string left, string right) = random.Next(3) switch { 0 => ("-", "->"), 1 => ("<-", "-"), _ => ("-", "-") };
                (string step, string each) = random.Next(4) switch
                {
                    0 => ("x.k < y.k", "nodes(p)[i].k < nodes(p)[i + 1].k"),
                    1 => ("x.k <> y.k AND r.w < 7", "nodes(p)[i].k <> nodes(p)[i + 1].k AND r[i].w < 7"),
                    2 => ("startNode(r) = x", "startNode(r[i]) = nodes(p)[i]"),
                    _ => ("x.k - y.k < r.w - 4", "nodes(p)[i].k - nodes(p)[i + 1].k < r[i].w - 4"),
                };
                string read = Pick("id(b) % 10 AS end, size(r) AS steps, count(*) AS n", "a.k AS begin, sum(r[-1].w) AS w, count(*) AS n");
                string quantified = $"MATCH (a:A) ((x){left}[r:R]{right}(y) WHERE {step}){{1,3}} (b) RETURN {read}";
                string variable = $"MATCH p = (a:A){left}[r:R*1..3]{right}(b) "
                    + $"WHERE all(i IN range(0, size(r) - 1) WHERE {each}) RETURN {read}";
                List<string> wanted = SortedRows.OrFailure(graph, variable, null);
                Assert.True(wanted.SequenceEqual(SortedRows.OrFailure(graph, quantified, null)), $"seed {seed}: {quantified}");
                walks += graph.Query(quantified.Replace($"RETURN {read}", "RETURN count(*)", StringComparison.Ordinal)).Scalar<int>();
            }
        }

        Assert.True(walks > LawSize.Of(50_000), $"There are {walks} walks only.");
    }
}
