using ScoGraph.Explorer.Shelf;

namespace ScoGraph.Explorer.Tests.Shelf;

public sealed class QuestionShelfTests
{
    [Fact]
    public void The_last_question_stands_first_and_each_once()
    {
        QuestionShelf shelf = new();
        shelf.Note("RETURN 1", "");
        shelf.Note("RETURN 2", "");
        shelf.Note(" RETURN 1\n", "");
        shelf.Note("", "");
        Assert.Equal(["RETURN 1", "RETURN 2"], shelf.Asked.Select(kept => kept.Text));
        for (int i = 0; i < 200; i++)
            shelf.Note($"RETURN {i}", "");
        Assert.Equal(100, shelf.Asked.Count);
    }

    [Fact]
    public void What_is_saved_is_there_again_by_name()
    {
        QuestionShelf shelf = new();
        Assert.NotNull(shelf.Save(" ", "RETURN 1", ""));
        Assert.NotNull(shelf.Save("one", " ", ""));
        Assert.Null(shelf.Save("two", "RETURN 2", "{}"));
        Assert.Null(shelf.Save("one", "RETURN 0", ""));
        Assert.Null(shelf.Save("one", "RETURN 1", ""));
        QuestionShelf again = new();
        again.Read(shelf.Write());
        Assert.Equal([new KeptQuestion("one", "RETURN 1", ""), new KeptQuestion("two", "RETURN 2", "{}")], again.Saved);
        again.Remove("one");
        Assert.Equal("two", Assert.Single(again.Saved).Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"Asked\": null, \"Saved\": []}")]
    [InlineData("{\"Asked\": [null, {\"Name\": null}], \"Saved\": [{}]}")]
    public void What_is_none_of_ours_is_left(string? text)
    {
        QuestionShelf shelf = new();
        shelf.Read(text);
        Assert.Empty(shelf.Asked);
        Assert.Empty(shelf.Saved);
    }
}
