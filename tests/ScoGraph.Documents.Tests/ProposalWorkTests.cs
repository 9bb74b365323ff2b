using System.Text;

namespace ScoGraph.Documents.Tests;

/// <summary>
/// What finding facts takes grows with the length of the text and not faster, be it many paragraphs, one of many sentences or one sentence.
/// Work is counted in allocated bytes, which are the same on every machine.
/// </summary>
public sealed class ProposalWorkTests
{
    private const string Town = """
        CREATE (:Town {key: 'oslo', name: 'Oslo'}), (:Town {key: 'bergen', name: 'Bergen'}), (:Person {key: 'holm', name: 'Anna Holm'}),
            (:Company {key: 'acme', name: 'Acme'}), (:Line {key: 'line', name: 'Sea Line'}), (:League {key: 'league', name: 'Town League'})
        """;

    [Theory]
    [InlineData(".\n\n")]
    [InlineData(". ")]
    [InlineData(" and ")]
    public void Work_is_in_proportion_to_length(string between)
    {
        using Graph graph = new();
        graph.Query(Town);
        FactProposer proposer = FactProposer.Of(graph);
        Bytes(proposer, between, 20_000);
        long small = Bytes(proposer, between, 20_000), large = Bytes(proposer, between, 160_000);
        Assert.InRange(large, 1, small * 12);
    }

    [Theory]
    [InlineData(".\n\n")]
    [InlineData(". ")]
    [InlineData(" and ")]
    public void Facts_at_the_end_of_a_long_text_are_found(string between)
    {
        using Graph graph = new();
        graph.Query(Town);
        TextDocument text = Text(between, 100_000, "The Town League includes Bergen.");
        Assert.Contains(FactProposer.Of(graph).Propose(text), fact => fact is { Type: "MEMBER_OF", Start: "bergen", End: "league" });
    }

    private static long Bytes(FactProposer proposer, string between, int length)
    {
        TextDocument text = Text(between, length, "Oslo is a town.");
        long before = GC.GetAllocatedBytesForCurrentThread();
        proposer.Propose(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TextDocument Text(string between, int length, string last)
    {
        StringBuilder text = new("We begin here, on a day in spring");
        while (text.Length < length)
        {
            text.Append(between).Append("The Sea Line, which links Oslo with Bergen, was built by Acme in 1999")
                .Append(between).Append("It is led by Anna Holm, who told us that the line is part of the Town League");
        }

        return DocumentReader.Parse(text.Append(". ").Append(last).ToString(), TextFormat.Plain);
    }
}
