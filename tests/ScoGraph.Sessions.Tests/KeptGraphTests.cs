using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

/// <summary>A session on a file that keeps every change: what it was is asked, and a graph of memory becomes one.</summary>
public sealed class KeptGraphTests : IDisposable
{
    private const string Names = "MATCH (t:Town) RETURN t.name AS n ORDER BY n";

    private readonly RecordedOutput _notebook = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string TownFile => Path.Combine(_folder, "towns.scograph");

    public void Dispose()
    {
        _notebook.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_is_saved_as_such_a_file_goes_on_in_it()
    {
        _notebook.Run($"CREATE (:Town {{name: 'Osh'}});\n%save {TownFile}");
        Assert.Equal(TownFile, _notebook.Session.File);
        Assert.False(_notebook.Session.HasUnsavedChanges);
        _notebook.Run("CREATE (:Town {name: 'Naryn'})");
        Assert.False(_notebook.Session.HasUnsavedChanges);
        Assert.Equal($"{TownFile} has every commit already\n", _notebook.Run("%save").Said[^1]);
        Assert.Equal($"{TownFile} has every commit already\n", _notebook.Run($"%save {TownFile}").Said[^1]);
        _notebook.Run($"%validon 2024-07-04\n{Names}");
        _notebook.Run($"%validon off\n%open\n{Names}");
        Assert.EndsWith("(0 rows)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        _notebook.Run($"%open {TownFile}\n{Names}");
        Assert.EndsWith("(2 rows)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        _notebook.Run("%new");
        GraphFileException exists = Assert.Throws<GraphFileException>(() => _notebook.Run($"%save {TownFile}"));
        Assert.Contains("exists already", exists.Message, StringComparison.Ordinal);
        Assert.Null(_notebook.Session.File);
    }

    [Fact]
    public void A_state_of_the_past_holds_for_questions_lists_and_files_until_it_is_off()
    {
        _notebook.Run($"%new\n%save {TownFile}\nCREATE (:Town {{name: 'Osh'}});\nCREATE (:Town {{name: 'Naryn'}});");
        Assert.Equal("off\n", _notebook.Run("%asof").Said[^1]);
        Assert.EndsWith("(1 row)", _notebook.Run($"%asof 1\n{Names}").Results[^1].PlainText, StringComparison.Ordinal);
        Assert.Equal("1\n", _notebook.Run("%asof").Said[^1]);
        Assert.DoesNotContain("Naryn", _notebook.Run("%draw").Shown[^1].PlainText, StringComparison.Ordinal);
        string past = Path.Combine(_folder, "past.scograph");
        _notebook.Run($"%export {past}");
        Assert.Equal(
            "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask the newest state: %asof off.",
            Assert.Throws<QueryException>(() => _notebook.Run("CREATE (:A)")).Diagnostic.Hint);
        Assert.Equal(
            "The state 1 is asked, which is not changed; %asof off asks the newest one again.",
            Assert.Throws<SessionException>(() => _notebook.Run("%begin")).Message);
        GraphFileException later = Assert.Throws<GraphFileException>(() => _notebook.Run("%asof 9"));
        Assert.Contains("holds no state 9", later.Message, StringComparison.Ordinal);
        Assert.Equal("1\n", _notebook.Run("%asof").Said[^1]);
        Assert.EndsWith("(2 rows)", _notebook.Run($"%asof off\n{Names}").Results[^1].PlainText, StringComparison.Ordinal);
        Assert.EndsWith("(1 row)", _notebook.Run($"%open {past}\n{Names}").Results[^1].PlainText, StringComparison.Ordinal);
        _notebook.Run($"%open {TownFile}\n%asof 0\n%open {TownFile}");
        Assert.Equal("off\n", _notebook.Run("%asof").Said[^1]);
    }
}
