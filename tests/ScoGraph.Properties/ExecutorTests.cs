using ScoGraph.Model.Stores;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;

namespace ScoGraph.Properties;

/// <summary>
/// A graph answers the same whoever carries its plans out: the engine's operators, or the naive interpreter behind their contract.
/// </summary>
public sealed class ExecutorTests
{
    private const int Cases = 300;
    private const long MostWork = 20_000;

    [Fact]
    public void A_graph_carried_out_by_the_reference_answers_the_same()
    {
        int answered = 0;
        for (int seed = 0; answered < Cases; seed++)
        {
            Random random = new(seed);
            GraphCase drawn = GraphCase.Draw(random);
            using IGraphStore store = Stores.MemoryStores.Empty(TimeProvider.System);
            Graph plain = new(store), naive = Graph.CarriedOutBy(new ReferenceExecutor(drawn.ToReference(), MostWork), store);
            if (drawn.Nodes.Count > 0)
                plain.Query(drawn.ToStatement());
            string query = QueryWriter.Write(random);
            try
            {
                Assert.Equal(Rows(naive, query), Rows(plain, query));
                answered++;
            }
            catch (ReferenceException)
            {
                // No case: the next one is drawn.
            }
        }
    }

    private static List<string> Rows(Graph graph, string query) => [.. graph.Query(query)
        .Select(r => ResultText.Row(r.Columns.Select((c, i) => KeyValuePair.Create(c, r[i])))).Order(StringComparer.Ordinal)];
}
