namespace ScoGraph.Architecture.House;

/// <summary>
/// Which places of a project use which, with the uses that make it so. A place is a folder without folders in it; where a folder has
/// others in it, each of its own files is a place: the entry that uses them all may stand beside the contract that they all use.
/// </summary>
internal sealed class FolderGraph
{
    private readonly CompiledProject _project;
    private readonly HashSet<string> _halls;
    private readonly string[][] _rooms;
    private readonly Dictionary<string, Dictionary<string, List<(Declaration User, Declaration Used)>>> _uses = [];

    /// <param name="project">The project.</param>
    /// <param name="rooms">Beginnings of paths that are one place together; the first that fits counts.</param>
    public FolderGraph(CompiledProject project, string[][] rooms)
    {
        _project = project;
        _rooms = rooms;
        _halls = [.. Projects.Declarations.Where(d => d.Type.Project == project.Name).SelectMany(d => Above(d.Folder))];
        foreach (TypeUse use in project.Uses.Where(use => use.Used.Project == project.Name))
        {
            if (Projects.Home(use.User) is { } user && Projects.Home(use.Used) is { } used)
                Add(user, used);
        }
    }

    /// <summary>
    /// Each use between two folders' places that reach each other: the places, how many uses, and one of them. Files of one folder may use
    /// each other as they like.
    /// </summary>
    public IEnumerable<string> Circles() =>
        from user in _uses
        from used in user.Value
        let example = used.Value.OrderBy(u => u.User.File, StringComparer.Ordinal).First()
        where example.User.Folder != example.Used.Folder && Reaches(used.Key, user.Key, [])
        select $"{_project.Name}/{user.Key} -> {used.Key} ({used.Value.Count}): {example.User.File} uses {example.Used.Type.Name}";

    private void Add(Declaration user, Declaration used)
    {
        string from = Place(user), to = Place(used);
        if (from == to)
            return;
        _uses.TryAdd(from, []);
        _uses[from].TryAdd(to, []);
        _uses[from][to].Add((user, used));
    }

    private string Place(Declaration declaration)
    {
        string path = string.Join('/', declaration.File.Split('/')[2..]);
        return _rooms.FirstOrDefault(room => room.Any(part => path.StartsWith(part, StringComparison.Ordinal))) is { } room
            ? string.Join('+', room)
            : _halls.Contains(declaration.Folder) ? path : declaration.Folder;
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (string? at = folder; at is { Length: > 0 };)
            yield return at = Path.GetDirectoryName(at) ?? "";
    }

    private bool Reaches(string from, string to, HashSet<string> seen) => from == to
        || (seen.Add(from) && _uses.TryGetValue(from, out var next) && next.Keys.Any(place => Reaches(place, to, seen)));
}
