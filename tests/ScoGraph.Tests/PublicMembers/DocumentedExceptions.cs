using System.Reflection;
using System.Xml.Linq;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>What the documentation of a member says that it throws, what it inherits included.</summary>
internal static class DocumentedExceptions
{
    private static readonly Dictionary<string, XElement> Members = Directory.EnumerateFiles(AppContext.BaseDirectory, "ScoGraph*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member")).DistinctBy(Id).ToDictionary(Id);

    public static IReadOnlyList<Type> Of(MemberInfo member)
    {
        HashSet<string> names = [];
        Collect(member, names, []);
        return [.. names.Select(Find)];
    }

    private static void Collect(MemberInfo member, HashSet<string> names, HashSet<string> seen)
    {
        string id = DocumentationId.Of(member);
        Collect(id, names, seen);
        bool inherits = Members.TryGetValue(id, out XElement? docs) && docs.Elements("inheritdoc").Any(d => d.Attribute("cref") is null);
        if (inherits && member is MethodInfo method && method.GetBaseDefinition() is var root && root != method)
            Collect(root, names, seen);
    }

    private static void Collect(string id, HashSet<string> names, HashSet<string> seen)
    {
        if (!seen.Add(id) || !Members.TryGetValue(id, out XElement? docs))
            return;
        names.UnionWith(docs.Elements("exception").Select(e => e.Attribute("cref")!.Value["T:".Length..]));
        foreach (XElement inherited in docs.Elements("inheritdoc"))
        {
            if (inherited.Attribute("cref") is { } cref)
                Collect(cref.Value, names, seen);
        }
    }

    private static string Id(XElement member) => member.Attribute("name")!.Value;

    private static Type Find(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null)
            ?? throw new InvalidOperationException($"The documentation names {name}, which no assembly has.");
}
