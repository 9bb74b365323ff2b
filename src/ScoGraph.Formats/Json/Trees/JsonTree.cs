using System.Text.Json;

namespace ScoGraph.Formats.Json.Trees;

/// <summary>A value of a JSON text, with where it stands; for formats whose members come in any order.</summary>
/// <param name="kind">The token with which it begins.</param>
/// <param name="offset">The byte at which it begins.</param>
/// <param name="text">The text of a string, the digits of a number, otherwise empty.</param>
internal sealed class JsonTree(JsonTokenType kind, int offset, string text)
{
    public JsonTokenType Kind => kind;

    public int Offset => offset;

    public string Text => text;

    public bool IsObject => kind == JsonTokenType.StartObject;

    public bool IsArray => kind == JsonTokenType.StartArray;

    public bool IsString => kind == JsonTokenType.String;

    /// <summary>The items of a list.</summary>
    public List<JsonTree> Items { get; } = kind == JsonTokenType.StartArray ? [] : None;

    /// <summary>The members of an object, each name once.</summary>
    public List<JsonMember> Members { get; } = kind == JsonTokenType.StartObject ? [] : NoMembers;

    /// <summary>A member of an object, or null.</summary>
    public JsonTree? this[string name]
    {
        get
        {
            foreach (JsonMember member in Members)
            {
                if (member.Name == name)
                    return member.Value;
            }

            return null;
        }
    }

    private static readonly List<JsonTree> None = [];

    private static readonly List<JsonMember> NoMembers = [];
}
