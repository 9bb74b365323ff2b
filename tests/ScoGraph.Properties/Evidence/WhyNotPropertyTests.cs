using FsCheck.Xunit;

namespace ScoGraph.Properties.Evidence;

/// <summary>
/// What is blamed for a row that is not there is to blame: of all ways to choose nodes and relationships some meet what held before, and
/// none meets the blamed part as well. Each way is tried, without asking the engine.
/// </summary>
public sealed class WhyNotPropertyTests
{
    [Property(MaxTest = 400)]
    public void What_is_blamed_is_to_blame(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 8);
        ChoiceQuery query = ChoiceQuery.Write(random);
        int first = random.Next(6), second = random.Next(6);
        Choices choices = new(graph);
        WhyNotAnswer answer = graph.WhyNot(query.Text, new Dictionary<string, object?> { ["p"] = first, ["q"] = second });
        bool Ends(Choice choice, bool start, bool end) => (!start || choice.A.I == first) && (!end || choice.B.I == second);

        bool isThere = choices.All().Any(choice => Ends(choice, true, true) && query.Parts.Values.All(part => part(choice)));
        Assert.Equal(isThere ? WhyNotOutcome.Present : WhyNotOutcome.Lost, answer.Outcome);
        if (isThere)
            return;

        RowLoss loss = Assert.Single(answer.Losses);
        Func<Choice, bool>[] held = [.. loss.Held.Select(part => query.Parts[part.Start])];
        bool start = loss.Held.Any(part => part.Start == query.StartOfA), end = loss.Held.Any(part => part.Start == query.StartOfB);
        string told = $"{query.Text}\np = {first}, q = {second}\n{answer.ToJson()}";
        if (!start)
        {
            Assert.Empty(choices.All());
            return;
        }

        Choice[] before = [.. choices.All().Where(choice => held.All(part => part(choice)))];
        Assert.True(before.Any(choice => Ends(choice, loss.Column != "p", end && loss.Column != "q")), told);
        Func<Choice, bool> blamed = loss.Column is null ? query.Parts[loss.Blamed.Start] : _ => true;
        Assert.False(before.Any(choice => Ends(choice, true, end) && blamed(choice)), told);
    }
}
