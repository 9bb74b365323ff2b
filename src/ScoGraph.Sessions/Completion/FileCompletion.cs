namespace ScoGraph.Sessions.Completion;

/// <summary>Completes the file of %open, %export and %save.</summary>
internal static class FileCompletion
{
    private const int Most = 100;

    /// <summary>Null where the place is not in such a magic's argument.</summary>
    public static CellCompletions? Find(string cell, int cursor)
    {
        int line = cell.AsSpan(0, cursor).LastIndexOfAny('\r', '\n') + 1;
        string typed = cell[line..cursor].TrimStart();
        string? magic = Array.Find(["open ", "export ", "save "], m => typed.AsSpan(Math.Min(1, typed.Length)).StartsWith(m));
        if (magic is null || typed[0] is not ('%' or ':'))
            return null;
        string path = typed[(magic.Length + 1)..].TrimStart();
        int nameStart = path.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1;
        return new CellCompletions(Items(path[..nameStart], path[nameStart..]), cursor - path.Length + nameStart, cursor);
    }

    private static List<CellCompletionItem> Items(string folder, string prefix)
    {
        DirectoryInfo searched = new(folder.Length == 0 ? "." : folder);
        if (!searched.Exists)
            return [];
        EnumerationOptions visible = new() { IgnoreInaccessible = true };
        return
        [
            .. searched.EnumerateFileSystemInfos("*", visible).Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(f => f.Name, StringComparer.Ordinal).Take(Most)
                .Select(f => f is DirectoryInfo ? new CellCompletionItem(f.Name + "/", "folder") : new CellCompletionItem(f.Name, "file")),
        ];
    }
}
