using Microsoft.Extensions.AI;
using ScoGraph.Documents;

namespace ScoGraph.Extensions.AI.Tests;

/// <summary>A model's proposals are held against the text: nothing that does not hold comes through.</summary>
public sealed class ModelProposerTests
{
    private const string Words = "The Sund Bridge was built by Norway.\n\nAnna Holm praised the Sund Bridge.\n\nNorway is cold.\n";
    private const string Good = """{"type": "BUILT_BY", "start": "sund", "end": "no", "quote": "Sund Bridge was built by Norway", "because": null}""";

    [Fact]
    public async Task A_good_answer_goes_into_the_review_file()
    {
        ScriptedClient client = new((question, _) => Task.FromResult(
            question.Contains("built", StringComparison.Ordinal) ? $$"""{"facts": [{{Good}}]}""" : """{"facts": []}"""));
        ModelProposals found = await ProposeAsync(client);
        ReviewItem item = Assert.Single(found.Items);
        Assert.Equal(("BUILT_BY", "sund", "no", "news", 1), (item.Type, item.Start, item.End, item.Document, item.Paragraph));
        Assert.Equal(new PassageSpan(4, 35), item.Span);
        Assert.Equal("Sund Bridge was built by Norway", item.Quote);
        Assert.Equal((ReviewDecision.Open, "model", null), (item.Decision, item.Pattern, item.Because));
        Assert.Empty(found.Refused);
        using StringWriter file = new();
        ReviewFile.Write(found.Items, file);
        Assert.Equal(item.Span, ReviewFile.Read(file.ToString()).Single().Span);
    }

    [Fact]
    public async Task Only_passages_with_two_entities_are_asked_about_with_their_keys_alone()
    {
        ScriptedClient client = ScriptedClient.Of("""{"facts": []}""");
        await ProposeAsync(client);
        Assert.Equal(2, client.Asked.Count);
        Assert.Contains("sund: Sund Bridge", client.Asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("holm", client.Asked[0], StringComparison.Ordinal);
        Assert.IsType<ChatResponseFormatJson>(client.Options?.ResponseFormat);
    }

    [Theory]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "no", "quote": "sund bridge was built by Norway", "because": null}""", RefusalReason.QuoteNotThere)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "no", "quote": "The Sund  Bridge", "because": null}""", RefusalReason.QuoteNotThere)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "holm", "quote": "Sund Bridge", "because": null}""", RefusalReason.EntityNotNamed)]
    [InlineData("""{"type": "BUILT_BY", "start": "Sund Bridge", "end": "no", "quote": "Sund Bridge", "because": null}""", RefusalReason.EntityNotNamed)]
    [InlineData("""{"type": "OWNED_BY", "start": "sund", "end": "no", "quote": "Sund Bridge", "because": null}""", RefusalReason.UnknownType)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "sund", "quote": "Sund Bridge", "because": null}""", RefusalReason.SameEnds)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "no", "quote": "", "because": null}""", RefusalReason.BrokenAnswer)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": "no"}""", RefusalReason.BrokenAnswer)]
    [InlineData("""{"type": "BUILT_BY", "start": "sund", "end": 7, "quote": "Sund Bridge", "because": null}""", RefusalReason.BrokenAnswer)]
    [InlineData("7", RefusalReason.BrokenAnswer)]
    public async Task What_does_not_hold_is_refused_and_the_rest_is_kept(string lie, RefusalReason reason)
    {
        ScriptedClient client = new((question, _) => Task.FromResult(
            question.Contains("built", StringComparison.Ordinal) ? $$"""{"facts": [{{lie}}, {{Good}}]}""" : """{"facts": []}"""));
        ModelProposals found = await ProposeAsync(client);
        Assert.Equal("BUILT_BY", Assert.Single(found.Items).Type);
        Assert.Equal((1, reason), (Assert.Single(found.Refused).Paragraph, found.Refused[0].Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Here are the facts: {\"facts\": []}")]
    [InlineData("{\"facts\": [")]
    [InlineData("[]")]
    [InlineData("{\"facts\": {}}")]
    public async Task A_broken_answer_is_counted_for_each_passage(string answer)
    {
        ModelProposals found = await ProposeAsync(ScriptedClient.Of(answer));
        Assert.Empty(found.Items);
        Assert.Equal(
            [(1, RefusalReason.BrokenAnswer), (2, RefusalReason.BrokenAnswer)], found.Refused.Select(one => (one.Paragraph, one.Reason)));
    }

    [Fact]
    public async Task A_fact_twice_is_refused_once()
    {
        ScriptedClient client = new((question, _) => Task.FromResult(
            question.Contains("built", StringComparison.Ordinal) ? $$"""{"facts": [{{Good}}, {{Good}}]}""" : """{"facts": []}"""));
        ModelProposals found = await ProposeAsync(client);
        Assert.Single(found.Items);
        Assert.Equal(RefusalReason.Repeated, Assert.Single(found.Refused).Reason);
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_and_the_next_passage_asked()
    {
        ScriptedClient client = new(async (question, cancellationToken) =>
        {
            if (question.Contains("built", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return """{"facts": []}""";
        });
        ModelProposerOptions hasty = new() { Types = ["BUILT_BY"], Timeout = TimeSpan.FromMilliseconds(50) };
        ModelProposals found = await ProposeAsync(client, hasty);
        Assert.Equal((1, RefusalReason.TooSlow), (Assert.Single(found.Refused).Paragraph, found.Refused[0].Reason));
        Assert.Equal(2, client.Asked.Count);
    }

    [Fact]
    public async Task Cancelling_stops_at_once()
    {
        using CancellationTokenSource source = new();
        ScriptedClient client = new(async (_, cancellationToken) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProposeAsync(client, null, source.Token));
        Assert.Single(client.Asked);
    }

    [Fact]
    public void A_graph_without_facts_needs_types()
    {
        using Graph graph = new();
        Assert.Throws<ArgumentException>(() => ModelProposer.Of(ScriptedClient.Of(""), graph));
    }

    private static async Task<ModelProposals> ProposeAsync(
        ScriptedClient client, ModelProposerOptions? options = null, CancellationToken cancellationToken = default)
    {
        using Graph graph = new();
        graph.Query("CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Country {key: 'no', name: 'Norway'}), (:Person {key: 'holm', name: 'Anna Holm'})");
        return await ModelProposer.Of(client, graph, options ?? new ModelProposerOptions { Types = ["BUILT_BY"] })
            .ProposeAsync(DocumentReader.Parse(Words, TextFormat.Plain), "news", cancellationToken);
    }
}
