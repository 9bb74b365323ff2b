namespace ScoGraph.Mapping;

/// <summary>
/// How a name of a result meets a member of a type: as it is written, without regard to case, or with underscores left out, so that
/// <c>founded_on</c> meets <c>FoundedOn</c>.
/// </summary>
internal static class MemberName
{
    private const int Apart = 3;

    /// <summary>The place of the name that a member meets, the nearest first; -1 for none.</summary>
    public static int Find(string member, IReadOnlyList<string> names)
    {
        int found = -1, least = Apart;
        for (int i = 0; i < names.Count && least > 0; i++)
        {
            if (Distance(member, names[i]) is var distance && distance < least)
                (found, least) = (i, distance);
        }

        return found;
    }

    /// <summary>How far a name is from a member: 0 as written, 1 but for case, 2 but for underscores too, 3 another.</summary>
    public static int Distance(string member, string name) =>
        string.Equals(name, member, StringComparison.Ordinal) ? 0
            : string.Equals(name, member, StringComparison.OrdinalIgnoreCase) ? 1
            : string.Equals(Plain(name), Plain(member), StringComparison.OrdinalIgnoreCase) ? 2
            : Apart;

    /// <summary>The name that a member has in the language: in camel case, as its names of parameters and properties are.</summary>
    public static string InLanguage(string member) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member);

    private static string Plain(string name) => name.Contains('_') ? name.Replace("_", "", StringComparison.Ordinal) : name;
}
