using System.CommandLine;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>What the commands over users take.</summary>
internal sealed class UserArguments
{
    public const string Default = "users.json";

    public Argument<string> Name { get; } = new("NAME") { Description = "The user." };

    public Option<string> File { get; } = new("--file")
    {
        Description = $"The file of users; {Default} unless given.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Default,
    };

    /// <summary>Opens the file and does something with it.</summary>
    /// <exception cref="UsageException">The file holds no users, or what is to be done cannot be.</exception>
    public int Run(ParseResult parsed, Action<ServerUsers, string> run)
    {
        try
        {
            run(ServerUsers.Open(parsed.GetRequiredValue(File)), parsed.GetRequiredValue(Name));
            return ExitCodes.Success;
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(PlainMessage.Of(wrong));
        }
    }
}
