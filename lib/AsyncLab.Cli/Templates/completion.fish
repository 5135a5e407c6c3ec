# fish: completes the command asynclab.
function __asynclab_suggestions
    set -l line (commandline -cp)
    asynclab "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c asynclab -f -a '(__asynclab_suggestions)'
