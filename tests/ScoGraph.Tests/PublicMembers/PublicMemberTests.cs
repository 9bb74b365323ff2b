namespace ScoGraph.Tests.PublicMembers;

/// <summary>
/// Nothing leaves a public member but the exceptions that its documentation names, and those few that docs/csharp.md tells for all of them:
/// every member is called with hostile values.
/// </summary>
public sealed class PublicMemberTests
{
    public static TheoryData<string> Types => [.. PublicSurface.Types.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Only_documented_exceptions_leave_a_public_member(string name)
    {
        Type open = PublicSurface.Types.First(type => type.FullName == name);
        string[] unexpected = [.. Closing.Types(open).SelectMany(type => PublicSurface.Members(type).SelectMany(Closing.Methods)
            .SelectMany(member => MemberCalls.Unexpected(member, type))).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(unexpected.Length == 0, string.Join('\n', unexpected.Prepend($"{name}:")));
    }

    [Fact]
    public void A_sequence_without_end_is_refused()
    {
        using Graph graph = new();
        Assert.Throws<ArgumentException>(() => graph.Query("RETURN $p", ("p", HostileObjects.Endless())));
    }

    [Fact]
    public void Every_public_type_that_has_objects_is_called_on_one()
    {
        IEnumerable<string> missing = PublicSurface.Types
            .Where(type => !(type.IsAbstract && type.IsSealed) && PublicSurface.Members(type).Any())
            .Where(type => !Closing.Types(type).Any(closed => Receivers.Of(closed).Count > 0))
            .Select(type => type.FullName!);
        string list = string.Join(", ", missing);
        Assert.True(list.Length == 0, list);
    }
}
