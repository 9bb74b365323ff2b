namespace ScoGraph.Mapping;

/// <summary>
/// How a name of a result meets a member of a type: as it is written, without regard to case, or with underscores left out, so that
/// <c>founded_on</c> meets <c>FoundedOn</c>.
/// </summary>
internal static class MemberName
{
    /// <summary>The place of the name that a member meets, the nearest first; -1 for none.</summary>
    public static int Find(string member, IReadOnlyList<string> names)
    {
        int loose = -1, looser = -1;
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], member, StringComparison.Ordinal))
                return i;
            if (loose < 0 && string.Equals(names[i], member, StringComparison.OrdinalIgnoreCase))
                loose = i;
            if (looser < 0 && string.Equals(Plain(names[i]), Plain(member), StringComparison.OrdinalIgnoreCase))
                looser = i;
        }

        return loose >= 0 ? loose : looser;
    }

    /// <summary>The name that a member has in the language: in camel case, as its names of parameters and properties are.</summary>
    public static string InLanguage(string member) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member);

    private static string Plain(string name) => name.Contains('_') ? name.Replace("_", "", StringComparison.Ordinal) : name;
}
