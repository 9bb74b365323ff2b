namespace ScoGraph.Architecture.House;

/// <summary>A type as its source declares it; a type in parts has one of these for each part.</summary>
/// <param name="Type">Named without the parameters of a generic type.</param>
/// <param name="File">Relative to the checkout.</param>
/// <param name="Kind">The keyword: class, record, record struct, struct, interface, enum or delegate.</param>
/// <param name="IsPublic">Whether users see it.</param>
internal sealed record Declaration(TypeName Type, string File, string Kind, bool IsPublic)
{
    /// <summary>The folder within the project; empty for the project's own.</summary>
    public string Folder => string.Join('/', File.Split('/')[2..^1]);

    /// <summary>The file's name up to the first dot: a type in parts has files such as <c>Frame.Caches.cs</c>.</summary>
    public string FileName => Path.GetFileName(File).Split('.')[0];

    public bool IsData => Kind is "record" or "record struct" or "enum";
}
