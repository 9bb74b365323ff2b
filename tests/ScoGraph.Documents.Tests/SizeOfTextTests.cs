using System.Text;

namespace ScoGraph.Documents.Tests;

/// <summary>Large texts and long paragraphs take memory in proportion, and are read to their end.</summary>
public sealed class SizeOfTextTests
{
    /// <summary>
    /// Four times the text takes about four times the memory on the way: what is copied, or kept, for each word is not as long as the
    /// text. (How long it takes is measured by hand, docs/documents.md: a clock on a busy machine tells nothing.)
    /// </summary>
    [Theory]
    [InlineData(" ")]
    [InlineData(".\n\n")]
    public void Memory_on_the_way_is_in_proportion_to_length(string between)
    {
        using Graph graph = new();
        graph.Query("CREATE (:Town {key: 'a', name: 'Oslo'}), (:Line {key: 'b', name: 'Oslo Oslo Oslo'}), (:Line {key: 'c', name: 'Oslo-Bergen Line'})");
        EntityNames names = EntityNames.Of(graph);
        Measure(names, between, 100_000);
        long small = Measure(names, between, 625_000), large = Measure(names, between, 2_500_000);
        Assert.InRange(large, 3 * small, 6 * small);
    }

    [Fact]
    public void Fifty_megabytes_are_read()
    {
        StringBuilder text = new();
        while (text.Length < 50_000_000)
            text.Append("The town of Oslo has a line of ships that go to Bergen every day of the week, and back again by night.\n\n");
        using Graph graph = new();
        graph.Query("CREATE (:Town {key: 'a', name: 'Oslo'})");
        TextDocument read = DocumentReader.Parse(text.ToString(), TextFormat.Plain);
        Assert.Equal(read.Passages.Count, EntityNames.Of(graph).FindIn(read).Count);
    }

    private static long Measure(EntityNames names, string between, int length)
    {
        StringBuilder text = new("A text");
        while (text.Length < length)
            text.Append(between).Append("Oslo Oslo Oslo Oslo meets Oslo-Bergen Line and Bergen of the North");
        long before = GC.GetAllocatedBytesForCurrentThread();
        TextDocument read = DocumentReader.Parse(text.Append('.').ToString(), TextFormat.Plain);
        names.FindIn(read);
        names.FindUnknown(read);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
